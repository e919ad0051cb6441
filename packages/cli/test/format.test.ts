import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-cli-format-"));
afterAll(() => rmSync(dir, { recursive: true }));
const raw = inject("worldRaw");

test("etl --format csv,parquet writes both, lists both, and verify has nothing against it", async () => {
  const out = join(dir, "both");
  const { code, stderr } = await runCli("etl", "--raw", raw, "--out", out, "--format", "csv,parquet");
  expect(code).toBe(0);
  for (const name of ["cleanMovies", "cleanCredits"])
    expect(stderr).toMatch(new RegExp(`${name}\\.csv +[\\d.]+ kB\n[^]*${name}\\.parquet +[\\d.]+ kB\n`));
  await runCli("build-model", "--artifacts", out, "--quiet");
  expect((await runCli("verify", "--artifacts", out)).code).toBe(0);

  const csv = await runCli("etl", "--raw", raw, "--out", out);
  expect(csv.stderr).not.toContain("parquet");
  expect(readdirSync(out).filter((name) => name.endsWith(".parquet"))).toEqual([]);
});

test.each([
  ["parquet", "CSV is always written, build-model reads it: expected csv or csv,parquet."],
  ["csv,arrow", 'There is no format "arrow": expected csv or csv,parquet.'],
  ["csv,", 'There is no format "": expected csv or csv,parquet.'],
  ["", 'There is no format "": expected csv or csv,parquet.'],
])("--format %j is wrong usage", async (format, message) => {
  const { code, stderr } = await runCli("etl", "--raw", raw, "--out", join(dir, "never"), "--format", format);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test.each(["csv", "CSV", " parquet , csv ", "csv,csv"])("--format %j is understood", async (format) => {
  expect(
    (await runCli("etl", "--raw", raw, "--out", join(dir, "any"), "--format", format, "--quiet")).code,
  ).toBe(0);
});
