import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CREDITS_FILE, expectedReport, MOVIES_FILE, sampleWorld, writeSample } from "../src/index.js";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "movies-sample-"));
});
afterEach(() => rm(dir, { recursive: true }));

test("both files are written into a folder that did not exist, and nothing is left beside them", async () => {
  const raw = join(dir, "deep", "raw");
  const written = await writeSample(raw);
  expect((await readdir(raw)).sort()).toEqual([CREDITS_FILE, MOVIES_FILE].sort());
  const { movies, credits } = sampleWorld();
  expect(await readFile(join(raw, MOVIES_FILE), "utf8")).toBe(movies);
  expect(await readFile(join(raw, CREDITS_FILE), "utf8")).toBe(credits);
  const report = expectedReport();
  expect(written).toEqual([
    {
      name: MOVIES_FILE,
      path: join(raw, MOVIES_FILE),
      bytes: Buffer.byteLength(movies),
      rows: report.movies.read,
    },
    {
      name: CREDITS_FILE,
      path: join(raw, CREDITS_FILE),
      bytes: Buffer.byteLength(credits),
      rows: report.credits.read,
    },
  ]);
});

test("what stood there before is replaced whole", async () => {
  await writeFile(join(dir, MOVIES_FILE), "x".repeat(1_000_000));
  await writeSample(dir);
  expect(await readFile(join(dir, MOVIES_FILE), "utf8")).toBe(sampleWorld().movies);
});

test("a folder that cannot be made is the system's error, and nothing is written", async () => {
  const file = join(dir, "file");
  await writeFile(file, "");
  await expect(writeSample(join(file, "raw"))).rejects.toThrow(/ENOTDIR|EEXIST/);
});
