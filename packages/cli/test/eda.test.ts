import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

const dir = mkdtempSync(join(tmpdir(), "movies-cli-eda-"));
const artifacts = join(dir, "artifacts");
cpSync(inject("worldArtifacts"), artifacts, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

test("eda writes one page beside the clean files and says where, with nothing on stdout", async () => {
  const { code, stdout, stderr } = await runCli("eda", "--artifacts", artifacts);
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toMatch(
    /^reading the clean files …\ncounting and drawing …\n\S+eda\.html {2}\d+\.\d kB\nnext: open it/,
  );
  expect(readFileSync(join(artifacts, "eda.html"), "utf8")).toContain("Análisis exploratorio del catálogo");
});

test("eda --json prints the file and the figures, and --quiet says nothing beside it", async () => {
  const out = join(dir, "page.html");
  const { code, stdout, stderr } = await runCli(
    "eda",
    "--artifacts",
    artifacts,
    "--out",
    out,
    "--json",
    "--quiet",
  );
  expect([code, stderr]).toEqual([0, ""]);
  const { file, bytes, figures } = JSON.parse(stdout);
  expect([file, bytes]).toEqual([out, readFileSync(out).length]);
  expect(figures.recuento).toMatchObject({ films: 264 });
});

test("eda without clean files says what to run, exit 1", async () => {
  const { code, stdout, stderr } = await runCli("eda", "--artifacts", join(dir, "nowhere"), "--quiet");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^movies: cannot read \S+cleanMovies\.csv: no such file or folder; run: movies etl --out \S+nowhere\n$/,
  );
});

test("eda with an empty file name is wrong usage", async () => {
  const { code, stderr } = await runCli("eda", "--artifacts", artifacts, "--out", "");
  expect(code).toBe(2);
  expect(stderr).toContain("Expected the name of a file, found nothing.");
});
