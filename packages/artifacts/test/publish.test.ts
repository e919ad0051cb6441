import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asideName } from "@movies/publishing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openArtifacts } from "../src/build/open.js";
import { stageBuild } from "../src/build/publish.js";
import { verifyArtifacts } from "../src/build/verify.js";
import { openFilms, writeFilms } from "../src/tables/films.js";
import { decodeGaps } from "../src/tables/gaps.js";
import { FILMS, publishTiny } from "./tiny-build.js";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "movies-artifacts-"));
});
afterEach(() => rm(dir, { recursive: true }));

test("what is published opens again, value for value", async () => {
  await publishTiny(dir, "a");
  const { films, titles, people, grams, terms, tfidf } = await openArtifacts(dir);
  expect([0, 1].map(films.film)).toEqual(FILMS);
  expect([films.rowOf(862), films.rowOf(2e9), films.rowOf(863)]).toEqual([0, 1, -1]);
  expect([titles.rowOf("ñandu"), titles.rowOf("ñ"), titles.rowOf("zzz")]).toEqual([1, -1, -1]);
  expect([...people.cast.at(0)]).toEqual([0]);
  expect([...people.directed.at(0)]).toEqual([]);
  const rows = new Uint32Array(3);
  expect([decodeGaps(grams.people("^xx"), rows), decodeGaps(grams.titles("^to"), rows), ...rows]).toEqual([
    0, 3, 0, 1, 300,
  ]);
  expect(terms.term(0)).toBe("toy");
  expect([tfidf.comparable(0), tfidf.comparable(1)]).toEqual([true, false]);
  expect([0, 1].map((row) => [...tfidf.neighbours.at(row)])).toEqual([[1], []]);
  expect([0, 1].map((row) => [...tfidf.columns(row)])).toEqual([[0], []]);
  expect([0, 1].map((row) => [...tfidf.weights.at(row)])).toEqual([[0.5], []]);
});

test.each([0, 1, 2])("of %d films every column is as long, whatever the file pads it to", (count) => {
  const { ids, releaseDays, voteCounts, returns, budgets, revenues } = openFilms(
    writeFilms(FILMS.slice(0, count)),
  );
  const lengths = [ids, releaseDays, voteCounts, returns, budgets, revenues].map(({ length }) => length);
  expect(lengths).toEqual(new Array(6).fill(count));
});

test("the same build twice has the same id and stands there once", async () => {
  const first = await publishTiny(dir, "a");
  const again = await publishTiny(dir, "a");
  expect(again).toEqual(first);
  expect(await readdir(dir)).toEqual([`build-${first.build}`, "cleanMovies.csv", "manifest.json"]);
});

test("a new build replaces the old one, and nothing of it is left", async () => {
  const old = await publishTiny(dir, "a");
  const { build } = await publishTiny(dir, "b");
  expect(build).not.toBe(old.build);
  expect(await readdir(dir)).toEqual([`build-${build}`, "cleanMovies.csv", "manifest.json"]);
});

test("what else lies beside the builds is not removed, whatever it is called", async () => {
  await mkdir(join(dir, "build-tools"));
  await mkdir(join(dir, "build-0123456789abcdef-kept"));
  await mkdir(join(dir, "build-0123456789abcdef")); // an older build
  await publishTiny(dir, "a");
  const names = await readdir(dir);
  expect(names).toContain("build-tools");
  expect(names).toContain("build-0123456789abcdef-kept");
  expect(names).not.toContain("build-0123456789abcdef");
});

test("a build that was killed before the manifest named it is gone when the next one begins, so that it has room", async () => {
  const forgotten = join(dir, "build-0123456789abcdef");
  await mkdir(forgotten);
  await (await stageBuild(dir)).discard();
  expect(await readdir(dir)).toEqual(["build-0123456789abcdef"]); // without a manifest it may be anything
  const { build } = await publishTiny(dir, "a");
  await mkdir(forgotten);
  await (await stageBuild(dir)).discard();
  expect(await readdir(dir)).toEqual([`build-${build}`, "cleanMovies.csv", "manifest.json"]);
});

test("where the manifest cannot be written, the new build's folder goes again and the old build is served", async () => {
  await mkdir(join(dir, "manifest.json")); // a file cannot be renamed over a folder
  await expect(publishTiny(dir, "a")).rejects.toThrow(/cannot write .*manifest\.json: it is a folder/);
  expect(await readdir(dir)).toEqual(["cleanMovies.csv", "manifest.json"]);

  await rm(join(dir, "manifest.json"), { recursive: true });
  const { build } = await publishTiny(dir, "a");
  const aside = join(dir, asideName("manifest.json"));
  await mkdir(aside);
  await expect(publishTiny(dir, "b")).rejects.toThrow(/cannot write .*manifest\.json/);
  await rm(aside, { recursive: true, force: true });
  expect(await readdir(dir)).toEqual([`build-${build}`, "cleanMovies.csv", "manifest.json"]);
  expect((await verifyArtifacts(dir)).ok).toBe(true);
});

test("a damaged build is mended by publishing the same again", async () => {
  const { build } = await publishTiny(dir, "a");
  await writeFile(join(dir, `build-${build}`, "films.arrow"), "nonsense");
  await publishTiny(dir, "a");
  expect((await verifyArtifacts(dir)).ok).toBe(true);
});

test("verify names the file that is damaged, missing or newer than the model", async () => {
  const { build } = await publishTiny(dir, "a");
  const problems = async () =>
    (await verifyArtifacts(dir)).files
      .filter((file) => file.problem)
      .map(({ file, problem }) => [file, problem]);
  expect(await problems()).toEqual([]);

  await writeFile(join(dir, "cleanMovies.csv"), "newer");
  expect(await problems()).toEqual([
    ["cleanMovies.csv", expect.stringContaining("changed since this model was built")],
  ]);
  await rm(join(dir, "cleanMovies.csv")); // not needed to serve
  expect(await problems()).toEqual([]);

  const films = join(dir, `build-${build}`, "films.arrow");
  const bytes = await readFile(films);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await writeFile(films, bytes);
  expect(await problems()).toEqual([
    [`build-${build}/films.arrow`, expect.stringMatching(/^damaged: expected sha256/)],
  ]);
  await rm(films);
  expect(await problems()).toEqual([[`build-${build}/films.arrow`, "missing"]]);
});

test.each([
  [
    "an empty folder",
    async () => {},
    /there is no manifest\.json in .*: nothing has been built; run: movies etl/,
  ],
  [
    "a manifest that is no JSON",
    (d: string) => writeFile(join(d, "manifest.json"), "{"),
    /it is no JSON; run: movies build-model/,
  ],
  [
    "another program's manifest",
    (d: string) => writeFile(join(d, "manifest.json"), "{}"),
    /expected "format": "movies-artifacts"/,
  ],
  [
    "another version of the format",
    (d: string) => writeFile(join(d, "manifest.json"), '{"format":"movies-artifacts","version":1}'),
    /expected version 6, found 1; run: movies build-model/,
  ],
])("%s is refused in one sentence", async (_, prepare, message) => {
  await prepare(dir);
  await expect(openArtifacts(dir)).rejects.toThrow(message);
});

test("a manifest that was edited, or points out of its folder, is refused", async () => {
  await publishTiny(dir, "a");
  const path = join(dir, "manifest.json");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace('"note": "a"', '"note": "b"'));
  await expect(openArtifacts(dir)).rejects.toThrow(/its contents give build [0-9a-f]{16}, it says/);
  await writeFile(path, text.replace('"films.arrow"', '"../films.arrow"'));
  await expect(openArtifacts(dir)).rejects.toThrow(/a field is missing or of another type/);
});

test("an index with a flipped byte is refused before hnswlib sees it", async () => {
  const { build } = await publishTiny(dir, "a");
  await writeFile(join(dir, `build-${build}`, "knn.hnsw"), "an indeX");
  await expect(openArtifacts(dir)).rejects.toThrow(
    /knn\.hnsw is damaged: expected sha256 .*; run: movies build-model/,
  );
});

test("a folder that cannot be made is one sentence", async () => {
  await writeFile(join(dir, "file"), "");
  await expect(publishTiny(join(dir, "file", "artifacts"), "a")).rejects.toThrow(
    /cannot write into .*: a part of the path is a file, a folder was expected; choose a folder that can be written/,
  );
});
