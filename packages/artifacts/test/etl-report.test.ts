import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ETL_REPORT, Problem, readEtlReport } from "../src/folder.js";

const COUNTS = {
  read: 2,
  repaired: 0,
  duplicates: 0,
  kept: 2,
  rejected: {},
  imputed: {},
  unreadable_cells: {},
};
const REPORT = {
  movies: COUNTS,
  credits: COUNTS,
  files: { "cleanMovies.csv": { bytes: 1, sha256: "a".repeat(64) } },
};

async function read(content: unknown) {
  const folder = await mkdtemp(join(tmpdir(), "report-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (content !== undefined) await writeFile(join(folder, ETL_REPORT), JSON.stringify(content));
  return readEtlReport(folder, "run: movies etl");
}

test("the report of an etl is read, and is undefined where there is none", async () => {
  expect(await read(REPORT)).toEqual(REPORT);
  expect(await read(undefined)).toBeUndefined();
});

test.each([
  ["a list", []],
  ["a report without files", { ...REPORT, files: undefined }],
  ["a file without a hash", { ...REPORT, files: { "cleanMovies.csv": { bytes: 1 } } }],
  ["counts that are missing", { ...REPORT, credits: { ...COUNTS, kept: undefined } }],
  ["a count that is a text", { ...REPORT, movies: { ...COUNTS, rejected: { invalid_id: "2" } } }],
])("%s is not a report, and the message says what to run", async (_, content) => {
  await expect(read(content)).rejects.toThrow(Problem);
  await expect(read(content)).rejects.toThrow(/is not a report of movies etl: .*; run: movies etl$/);
});
