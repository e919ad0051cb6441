import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-cli-evaluate-"));
const artifacts = join(dir, "artifacts");
cpSync(inject("worldArtifacts"), artifacts, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

/** Thirty users who liked Toy Story and its sequels, and thirty who liked The Godfather and its sequels. */
const ratings = join(dir, "ratings.csv");
const links = join(dir, "links.csv");
const LIKED = [
  [862, 863, 10193],
  [238, 240, 242],
];
const rated = Array.from({ length: 60 }, (_, user) =>
  (LIKED[user % 2] ?? []).map((id) => `${user + 1},${id},5.0,1`),
);
writeFileSync(ratings, `userId,movieId,rating,timestamp\n${rated.flat().join("\n")}\n`);
writeFileSync(
  links,
  `movieId,imdbId,tmdbId\n${LIKED.flat()
    .map((id) => `${id},1,${id}`)
    .join("\n")}\n`,
);

test("evaluate prints the figures as tables on stdout, progress and where they were written on stderr", async () => {
  const { code, stdout, stderr } = await runCli("evaluate", "--artifacts", artifacts);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^films +model +n +hit@10 +recall@10 +MRR@10$/m);
  expect(stdout).toMatch(/^test, all +mezcla +\d+ {2}\d\.\d{3} \[\d\.\d{3}, \d\.\d{3}\] {2}/m);
  expect(stdout).toMatch(/^tuning, hard +most-voted +\d+ {2}/m);
  expect(stdout).toMatch(/^model +n +coverage@10 +Gini@10 +over 200 +most often recommended, times$/m);
  expect(stdout).toMatch(/^knn +264 {2}1\.000 \[1\.000, 1\.000\]$/m);
  expect(stdout).not.toContain("nDCG");
  expect(stderr).toMatch(/^opening the build …$/m);
  expect(stderr).toContain(`also written to ${join(artifacts, "evaluation.json")}`);
});

test("evaluate --json prints what it writes to evaluation.json, and --quiet says nothing beside it", async () => {
  const { code, stdout, stderr } = await runCli("evaluate", "--artifacts", artifacts, "--json", "--quiet");
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(artifacts, "evaluation.json"), "utf8")));
});

test("with ratings and links evaluate says how far what people liked is recommended", async () => {
  const files = ["--ratings", ratings, "--links", links];
  const { code, stdout } = await runCli("evaluate", "--artifacts", artifacts, ...files, "--quiet");
  expect(code).toBe(0);
  expect(stdout).toContain("(60 users, 180 ratings, of which 180 likes, 180 of films in the catalogue)");
  expect(stdout).toMatch(/^model +n {2}nDCG@10 +nDCG@10, fame-free$/m);
  expect(stdout).toMatch(/^mezcla +6 {2}\d\.\d{3} \[/m);
});

test.each([["--ratings"], ["--links"]])("%s alone is wrong usage", async (option) => {
  const { code, stdout, stderr } = await runCli("evaluate", "--artifacts", artifacts, option, ratings);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--ratings and --links go together: give both files of one MovieLens, or neither");
});

test("an empty file name is wrong usage", async () => {
  const { code, stderr } = await runCli("evaluate", "--ratings", "", "--links", links);
  expect(code).toBe(2);
  expect(stderr).toContain("Expected the name of a file, found nothing.");
});

test("bad ratings are one sentence with the line, exit 1", async () => {
  const bad = join(dir, "bad.csv");
  writeFileSync(bad, "userId,movieId,rating,timestamp\n1,862,good,1\n");
  const { code, stdout, stderr } = await runCli(
    ...["evaluate", "--artifacts", artifacts, "--ratings", bad, "--links", links, "--quiet"],
  );
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^movies: \S+bad\.csv, line 2: rating is "good", expected a number from 0\.5 to 5; give the ratings of MovieLens as it was downloaded\n$/,
  );
});
