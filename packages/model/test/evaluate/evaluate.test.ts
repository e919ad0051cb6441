import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLEAN_MOVIES, canonicalJson, EVALUATION, openArtifacts } from "@movies/artifacts";
import { evaluate } from "@movies/model";
import { afterAll, expect, inject, test } from "vitest";
import { halfOf } from "../../src/evaluate/collections.js";

const dir = mkdtempSync(join(tmpdir(), "movies-evaluate-"));
const artifacts = join(dir, "artifacts");
cpSync(inject("worldArtifacts"), artifacts, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

const MODELS = ["mezcla", "tfidf", "knn", "random", "most-voted", "text"];

test("the sample world: every model and baseline with n and interval, mezcla first, written as returned", async () => {
  const evaluation = await evaluate({ artifacts });
  const { $schema: _, ...written } = JSON.parse(readFileSync(join(artifacts, EVALUATION), "utf8"));
  expect(canonicalJson(written)).toBe(canonicalJson(evaluation));
  expect(evaluation.catalogue.map(({ model }) => model)).toEqual(MODELS);
  const judged = evaluation.collections.filter(({ half, films }) => half === "test" && films === "all");
  expect(judged.map(({ model }) => model)).toEqual(MODELS);
  for (const { hitAt10, recallAt10, mrrAt10 } of judged)
    for (const { value, low, high, n, groups } of [hitAt10, recallAt10, mrrAt10]) {
      expect(n).toBe(judged[0]?.hitAt10.n);
      expect(groups).toBeLessThan(n);
      const inOrder = [0, low, value, high, 1].map((end) => end ?? Number.NaN);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    }
  const recall = (name: string) => judged.find(({ model }) => model === name)?.recallAt10.value ?? Number.NaN;
  expect(recall("mezcla")).toBeGreaterThan(recall("tfidf"));
  expect(recall("tfidf")).toBeGreaterThan(recall("random"));
  expect(evaluation.knn.recallAt5).toMatchObject({ value: 1, n: 264 });
  expect(evaluation.coLikes).toBeNull();
});

test("hit@10 of mezcla is what one counts by hand in the tables", async () => {
  const { films, mezcla } = await openArtifacts(artifacts);
  const rows = Array.from({ length: films.count }, (_, row) => row);
  const nameOf = (row: number) => films.film(row).collection;
  const asked = rows.filter((row) => {
    const name = nameOf(row);
    const shared = rows.some((other) => other !== row && nameOf(other) === name);
    return name !== null && halfOf(name) === "tuning" && shared;
  });
  const hits = asked.filter((row) =>
    [...mezcla.neighbours.at(row)].slice(0, 10).some((near) => nameOf(near) === nameOf(row)),
  );
  const { collections } = await evaluate({ artifacts });
  const found = collections.find(
    ({ model, half, films }) => model === "mezcla" && half === "tuning" && films === "all",
  );
  expect(found?.hitAt10.n).toBe(asked.length);
  expect(found?.hitAt10.value).toBeCloseTo(hits.length / asked.length, 4);
});

test("two runs, with one thread and with two, give the same bytes; ratings add co-like nDCG", async () => {
  const { films } = await openArtifacts(artifacts);
  // forty users who like the films of one half of the catalogue or the other
  const likes = Array.from({ length: 40 }, (_, user) =>
    [...films.ids].filter((_, row) => row % 2 === user % 2 && row % 5 !== user % 7),
  );
  const ratings = { ratings: join(dir, "ratings.csv"), links: join(dir, "links.csv") };
  const lines = likes.flatMap((ids, user) => ids.map((id) => `${user + 1},${id},4.5,1`));
  writeFileSync(ratings.ratings, `userId,movieId,rating,timestamp\n${lines.join("\n")}\n`);
  const links = [...films.ids].map((id) => `${id},1,${id}`);
  writeFileSync(ratings.links, `movieId,imdbId,tmdbId\n${links.join("\n")}\n`);

  const first = await evaluate({ artifacts, ratings, threads: 1 });
  const bytes = readFileSync(join(artifacts, EVALUATION), "utf8");
  await evaluate({ artifacts, ratings, threads: 2 });
  expect(readFileSync(join(artifacts, EVALUATION), "utf8")).toBe(bytes);
  expect(first.coLikes).toMatchObject({ users: 40, likes: lines.length, likesInCatalogue: lines.length });
  expect(first.coLikes?.models.map(({ model }) => model)).toEqual([...MODELS, "most-liked"]);
  for (const { ndcgAt10 } of first.coLikes?.models ?? []) expect(ndcgAt10.n).toBe(264);
});

test("clean films that are not those of the build are refused, and a missing build too", async () => {
  const other = join(dir, "other");
  cpSync(artifacts, other, { recursive: true });
  appendFileSync(join(other, CLEAN_MOVIES), "\n");
  await expect(evaluate({ artifacts: other })).rejects.toThrow(
    /cleanMovies\.csv is not the file that the build was made of: expected \d+ bytes, found \d+; run: movies build-model --artifacts \S+other$/,
  );
  rmSync(join(other, CLEAN_MOVIES));
  await expect(evaluate({ artifacts: other })).rejects.toThrow(
    /cannot read \S+cleanMovies\.csv: no such file or folder; run: movies etl --out \S+other$/,
  );
  await expect(evaluate({ artifacts: join(dir, "nowhere") })).rejects.toThrow(/nothing has been built; run:/);
});
