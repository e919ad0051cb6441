import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { writePage } from "../src/index.js";

const dir = mkdtempSync(join(tmpdir(), "movies-eda-"));
const artifacts = join(dir, "artifacts");
afterAll(() => rmSync(dir, { recursive: true }));
beforeEach(() => {
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts);
  // The output of etl, without a model.
  for (const name of ["cleanMovies.csv", "cleanCredits.csv", "etl-report.json"])
    copyFileSync(join(inject("worldArtifacts"), name), join(artifacts, name));
});

test("after etl alone the report appears beside the clean files, and again with the same bytes", async () => {
  const { file, bytes } = await writePage({ artifacts });
  expect(file).toBe(join(artifacts, "eda.html"));
  const first = readFileSync(file);
  expect(first.length).toBe(bytes);
  await writePage({ artifacts });
  expect(readFileSync(file).equals(first)).toBe(true);
  expect(readdirSync(artifacts).sort()).toEqual([
    "cleanCredits.csv",
    "cleanMovies.csv",
    "eda.html",
    "etl-report.json",
  ]);
});

test("every block is told of, to the last", async () => {
  const told: [string, number, number][] = [];
  await writePage({ artifacts, onProgress: (...progress) => told.push(progress) });
  expect(told[0]).toEqual(["read", 0, 0]);
  const [step, done, total] = told.at(-1) ?? [];
  expect([step, done]).toEqual(["draw", total]);
});

test("without a report of etl that describes these files, the page says so", async () => {
  rmSync(join(artifacts, "etl-report.json"));
  expect((await writePage({ artifacts })).figures.limpieza).toBeNull();
  const report = readFileSync(join(inject("worldArtifacts"), "etl-report.json"), "utf8");
  writeFileSync(join(artifacts, "etl-report.json"), report.replaceAll(/"sha256": "./g, '"sha256": "x'));
  const { file, figures } = await writePage({ artifacts });
  expect(figures.limpieza).toBeNull();
  expect(readFileSync(file, "utf8")).toContain("No hay un etl-report.json que describa estos ficheros");
});

test.each([["cleanMovies.csv"], ["cleanCredits.csv"]])(
  "without %s it says what to run, and writes nothing",
  async (name) => {
    rmSync(join(artifacts, name));
    await expect(writePage({ artifacts })).rejects.toThrow(
      new RegExp(`cannot read \\S+${name}: no such file or folder; run: movies etl --out `),
    );
    expect(existsSync(join(artifacts, "eda.html"))).toBe(false);
  },
);

test("a file that is no report of ours is not written over", async () => {
  const out = join(artifacts, "cleanMovies.csv");
  const before = readFileSync(out);
  await expect(writePage({ artifacts, out })).rejects.toThrow(
    /cleanMovies\.csv is there already and is not a report of movies eda; move it away or choose another file with --out/,
  );
  expect(readFileSync(out).equals(before)).toBe(true);
});

test.each([
  [
    "a folder that there is not",
    "nowhere/eda.html",
    /cannot write \S+nowhere\/eda\.html: no such file or folder/,
  ],
  ["a folder's own name", ".", /it is a folder, a file was expected; choose another file with --out/],
])("into %s nothing is written", async (_, out, message) => {
  await expect(writePage({ artifacts, out: join(artifacts, out) })).rejects.toThrow(message);
  expect(readdirSync(artifacts).sort()).toEqual(["cleanCredits.csv", "cleanMovies.csv", "etl-report.json"]);
});
