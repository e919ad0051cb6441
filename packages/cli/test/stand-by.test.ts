import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runEtl } from "@movies/etl";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ended, start } from "./binary.js";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-stand-by-"));
afterAll(() => rmSync(dir, { recursive: true }));
const raw = join(dir, "raw");

const filesOf = (out: string): [string, string][] =>
  readdirSync(out)
    .sort()
    .map((name) => [name, readFileSync(join(out, name), "latin1")]);

describe("of files so large that a thread stands by", () => {
  beforeAll(async () => {
    await runCli("sample", "--movies", "8000", "--out", raw, "--quiet");
  });

  test.each([[["--raw", raw]], [[`--raw=${raw}`]]])("etl %j writes what one thread does", async (options) => {
    const [out, slow] = [join(dir, options.join("").replaceAll("/", "")), join(dir, "slow")];
    const { code, stderr } = await ended(start(["etl", ...options, "--out", out, "--quiet"]));
    expect([code, stderr]).toEqual([0, ""]);
    await runEtl({ raw, out: slow, threads: 1 });
    expect(filesOf(out)).toEqual(filesOf(slow));
  });

  test.each([
    [["--nonsense"], 2],
    [["--help"], 0],
    [["--rename", "a=id"], 1],
  ])("etl %j ends without the thread, exit %i", async (options, exit) => {
    const out = join(dir, "never");
    const { code } = await ended(start(["etl", "--raw", raw, "--out", out, ...options]));
    expect(code).toBe(exit);
  });
});

test("large credits beside few films are read without the thread that stands by, and a NUL byte in them is told", async () => {
  const [lopsided, out] = [join(dir, "lopsided"), join(dir, "out")];
  mkdirSync(lopsided);
  cpSync(inject("worldRaw"), lopsided, { recursive: true });
  truncateSync(join(lopsided, "credits.csv"), 5_000_000); // NUL bytes behind the last row
  const { code, stderr } = await ended(start(["etl", "--raw", lopsided, "--out", out, "--quiet"]));
  expect(code).toBe(1);
  expect(stderr).toMatch(/credits\.csv is no text: line \d+ holds a NUL byte/);
});

test("a raw folder that is no folder is one sentence", async () => {
  const file = join(inject("worldRaw"), "credits.csv");
  const { code, stderr } = await ended(start(["etl", "--raw", file, "--out", join(dir, "nothing")]));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^movies: cannot read [^\n]*\n$/);
});
