import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CREDITS_FILE, expectedReport, MOVIES_FILE, sampleWorld, writeSample } from "../src/index.js";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "movies-sample-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

test("the demo world is written as it is told, with its bytes and hashes, over whatever stood there", async () => {
  const paths = { movies: join(dir, MOVIES_FILE), credits: join(dir, CREDITS_FILE) };
  writeFileSync(paths.movies, "x".repeat(1_000_000));
  const { expected, ...facts } = await writeSample(paths);
  expect(expected).toEqual(expectedReport());
  for (const file of ["movies", "credits"] as const) {
    const text = readFileSync(paths[file], "utf8");
    expect(text).toBe(sampleWorld()[file]);
    expect(facts[file]).toEqual({
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    });
  }
});

test("the bytes of the demo world are the same on every machine", () => {
  // If you change a film or a defect on purpose, update the hashes.
  const { movies, credits } = sampleWorld();
  const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
  expect([hash(movies), hash(credits)]).toEqual(["6ea3b6b9944bf9c4", "cd956f16f63b7b00"]);
});

test("a folder that is not there is one sentence", async () => {
  const paths = { movies: join(dir, "no", MOVIES_FILE), credits: join(dir, "no", CREDITS_FILE) };
  await expect(writeSample(paths)).rejects.toThrow(/cannot write .*no such file or folder/);
});
