import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-titles-"));
const artifacts = join(dir, "artifacts");
afterAll(() => rmSync(dir, { recursive: true }));

beforeAll(async () => {
  const titles = join(dir, "titulos.csv");
  writeFileSync(titles, "imdb_id,title,language\ntt0068646,El padrino,es\ntt9999999,Nadie,es\n");
  const etl = await runCli("etl", "--raw", inject("worldRaw"), "--out", artifacts, "--titles", titles);
  expect(etl.stderr).toContain("other titles: 1 of 2 kept; left out: unknown film 1");
  expect((await runCli("build-model", "--artifacts", artifacts, "--quiet")).code).toBe(0);
});

const recommend = (...args: string[]) => runCli("recommend", ...args, "--artifacts", artifacts);

test("a name that was brought finds the film, and so do its original title and its IMDb id", async () => {
  expect((await recommend("el padrino")).stdout).toMatch(/^The Godfather \(1972\), by mezcla\n/);
  expect((await recommend("relatos salvajes")).stdout).toMatch(
    /^Wild Tales \(2014\), originally Relatos salvajes, by mezcla\n/,
  );
  expect((await recommend("--id", "tt0114709")).stdout).toMatch(/^Toy Story \(1995\)/);
});

test("a year that is off says which years there are, and an id that is none is wrong usage", async () => {
  expect(await recommend("Heat", "--year", "1996")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no film is called "Heat" of 1996; there is one of 1995 (--id 949)'),
  });
  expect(await recommend("--id", "tt1")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("or an IMDb id such as tt0114709"),
  });
});

test("verify knows the names among the inputs of the build", async () => {
  const { stdout } = await runCli("verify", "--artifacts", artifacts, "--json");
  const files = JSON.parse(stdout).files.map(({ file }: { file: string }) => file);
  expect(files).toEqual(expect.arrayContaining(["cleanTitles.csv", "cleanOtherTitles.csv"]));
});
