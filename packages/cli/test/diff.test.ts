import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCatalog } from "@movies/catalog";
import { readCleanMovies } from "@movies/clean-files";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-cli-diff-"));
afterAll(() => rmSync(dir, { recursive: true }));
const before = join(dir, "before");
const after = join(dir, "after");

/** A world, and the same with 40 more films: the first 160 are the same in both. */
beforeAll(async () => {
  for (const [out, movies] of [
    [before, "160"],
    [after, "200"],
  ] as const) {
    const raw = join(dir, `raw-${movies}`);
    for (const command of [
      ["sample", "--movies", movies, "--seed", "5", "--out", raw],
      ["etl", "--raw", raw, "--out", out],
      ["build-model", "--artifacts", out],
    ]) {
      const { code, stderr } = await runCli(...command, "--quiet");
      expect([code, stderr]).toEqual([0, ""]);
    }
  }
});

test("diff names the films that came, and says so in columns", async () => {
  const { code, stdout, stderr } = await runCli("diff", before, after);
  expect([code, stderr]).toEqual([
    0,
    "comparing films …\ncomparing titles …\ncomparing credits …\nasking both builds about every film …\n",
  ]);
  expect(stdout).toMatch(
    /^ +before +after +added +removed +changed\nfilms +160 +200 +40 +0 +0\ntitles +160 +200 +40 +0 +0\ncredits +160 +200 +40 +0 +0$/m,
  );
  expect(stdout).not.toContain("credits added"); // they are those of the films
  expect(stdout).toMatch(
    /^films added \(40 films\):\n( {2}\d+ .*\(\d{4}\)\n){10} {2}… and 30 more films; --json lists all$/m,
  );
  expect(stdout).toMatch(/^ {2}counts\.films +160 +→ +200$/m);
  expect(stdout).toMatch(/^mezcla +160 +\d+\.\d % +\d+$/m);
});

test("diff counts whose five are others now as one who asks both builds does", async () => {
  const { stdout } = await runCli("diff", before, after, "--json", "--quiet");
  const { builds } = JSON.parse(stdout);
  const { rows: ids } = await readCleanMovies(before, (cells) => cells.integer("id"));
  const catalogs = [await openCatalog(before), await openCatalog(after)];
  for (const { model, films, changed, filmsChanged, most } of builds.churn) {
    const shares = ids.map((id) => {
      const [was = [], is = []] = catalogs.map((catalog) => {
        const found = catalog.recommend({ title: "", id }, { model, k: 5 });
        return found.found ? found.answer.items.map((item) => item.id) : [];
      });
      return was.length + is.length === 0
        ? 0
        : 1 - was.filter((near) => is.includes(near)).length / Math.max(was.length, is.length);
    });
    expect([films, filmsChanged]).toEqual([160, shares.filter((share) => share > 0).length]);
    expect(changed).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / 160, 10);
    expect(most[0].changed).toBe(Math.max(...shares));
    expect(filmsChanged).toBeGreaterThan(0); // 40 more films are near to some
  }
});

test("differences are no failure, but with --exit-code they are", async () => {
  expect((await runCli("diff", before, after, "--quiet")).code).toBe(0);
  const { code, stdout, stderr } = await runCli("diff", before, after, "--exit-code", "--quiet");
  expect([code, stderr]).toEqual([
    1,
    `movies: ${before} and ${after} differ; without --exit-code that is no failure\n`,
  ]);
  expect(stdout).toContain("films added");
  const same = await runCli("diff", before, before, "--exit-code", "--quiet");
  expect([same.code, same.stderr]).toEqual([0, ""]);
  expect(same.stdout).toMatch(/^no differences\n/);
});

test("where only clean files are there, diff says what it did not compare", async () => {
  const clean = join(dir, "clean");
  await runCli("etl", "--raw", inject("worldRaw"), "--out", clean, "--quiet");
  const { code, stdout } = await runCli("diff", inject("worldArtifacts"), clean, "--quiet");
  expect(code).toBe(0);
  expect(stdout).toContain(`recommendations not compared: ${clean} has no build`);
  expect((await runCli("diff", clean, clean, "--quiet")).stdout).toContain(
    `neither ${clean} nor ${clean} has a build`,
  );
});

test("diff names a changed film once, and its cells beneath, as far as people want to read", async () => {
  const edited = join(dir, "edited");
  cpSync(before, edited, { recursive: true });
  const path = join(edited, "cleanMovies.csv");
  const [header = "", ...rows] = readFileSync(path, "utf8").split("\n");
  const row = rows.findIndex((line) => /,(\d+)\.\d+$/.test(line)); // its return is the last cell
  const line = rows[row] ?? "";
  rows[row] = line.replace(/,[\d.]+$/, ",7").replace(/^([^,]*),(\d+),/, "$1,12345,");
  writeFileSync(path, [header, ...rows].join("\n"));
  const { code, stdout } = await runCli("diff", before, edited, "--quiet");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^films changed \(2 cells of 1 film\):\n {2}\d+ .*\(\d{4}\)\n {4}budget {2}\d+ → 12345\n {4}return {2}[\d.]+ → 7\n/m,
  );
  rmSync(path);
  expect((await runCli("diff", before, edited, "--quiet")).stdout).toMatch(
    /^no differences in what both have\n[\s\S]*clean files not compared: \S+edited lacks cleanMovies\.csv or cleanCredits\.csv$/m,
  );
});

test.each([
  [["diff"], "missing required argument 'before'"],
  [["diff", "a"], "missing required argument 'after'"],
  [["diff", "a", " "], "Expected the name of a folder, found nothing."],
])("%j is wrong usage", async (args, message) => {
  const { code, stderr } = await runCli(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test("a folder that is not there is one sentence with what to run", async () => {
  const nowhere = join(dir, "nowhere");
  const { code, stderr } = await runCli("diff", before, nowhere);
  expect([code, stderr]).toEqual([
    1,
    `movies: there is no folder ${nowhere}; run: movies etl --out ${nowhere}\n`,
  ]);
  expect(existsSync(nowhere)).toBe(false);
});
