import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCatalog } from "@movies/catalog";
import { CREDITS_FILE, MOVIES_FILE } from "@movies/sample";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runCli } from "./run-cli.js";

// Names that every object inherits: looking a name up in a plain object finds these, or overwrites them.
const BORN = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

const dir = mkdtempSync(join(tmpdir(), "movies-born-"));
const raw = join(dir, "raw");
const out = join(dir, "artifacts");
afterAll(() => rmSync(dir, { recursive: true }));

const FILMS = 60;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const list = (born: string, key = "name") => `[{'${born}': 1, '${key}': '${born}'}, {'${key}': 'Other'}]`;

function write(file: string, row: (at: number, born: string) => Readonly<Record<string, string>>): void {
  const rows = Array.from({ length: FILMS }, (_, at) => row(at, BORN[at % BORN.length] ?? ""));
  const header = [...Object.keys(rows[0] ?? {}), ...BORN].map(cell);
  const lines = rows.map((cells) => [...Object.values(cells), ...BORN].map(cell));
  writeFileSync(join(raw, file), [header, ...lines, ""].map(String).join("\n"));
}

beforeAll(() => {
  mkdirSync(raw);
  write(MOVIES_FILE, (at, born) => ({
    belongs_to_collection: `{'name': '${born}', '__proto__': {'name': 'x'}}`,
    budget: "1000000",
    genres: list(born),
    id: String(at + 1),
    original_language: born,
    overview: `${BORN.join(" ")} ${at}`,
    popularity: `${at}.5`,
    production_companies: list(born),
    production_countries: list(born),
    release_date: `${1950 + at}-02-03`,
    revenue: "3000000",
    runtime: "90",
    spoken_languages: list(born, "iso_639_1"),
    status: born,
    tagline: born,
    title: at < BORN.length ? born : `${born} ${at}`,
    vote_average: "6.5",
    vote_count: String(100 * at),
  }));
  write(CREDITS_FILE, (at, born) => ({
    cast: list(born),
    crew: `[{'job': 'Director', 'name': '${born}'}, {'job': '${born}', 'name': 'x'}]`,
    id: String(at + 1),
  }));
});

async function done(...args: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runCli(...args, "--json", "--quiet");
  expect({ code, stderr }, args.join(" ")).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

test("a world whose titles, people, genres, collections and columns are called so comes through every command", async () => {
  expect(await done("etl", "--raw", raw, "--out", out)).toMatchObject({
    movies: { kept: FILMS, schema: { extra: BORN } },
    credits: { kept: FILMS, schema: { extra: BORN } },
  });
  await done("build-model", "--artifacts", out);
  await done("verify", "--artifacts", out);
  await done("eda", "--artifacts", out);
  await done("evaluate", "--artifacts", out);
  await done("diff", inject("worldArtifacts"), out);
  for (const model of ["mezcla", "tfidf", "knn"])
    for (const born of BORN) {
      const found = await done("recommend", born, "--model", model, "--artifacts", out);
      expect(found).toMatchObject({ film: { title: born }, items: expect.any(Array) });
    }
  const page = readFileSync(join(out, "eda.html"), "utf8");
  for (const born of BORN) expect(page).toContain(born);
  expect(page).not.toMatch(/\[object Object\]|function |undefined|NaN/);
}, 300_000);

test("they are found by what they are called, and what is not called so is not found", async () => {
  const catalog = await openCatalog(out);
  for (const born of BORN) {
    for (const asked of [catalog.score({ title: born }), catalog.votes({ title: born.toUpperCase() })])
      expect(asked).toMatchObject({ found: true, answer: { title: born } });
    expect(catalog.actor(born)).toMatchObject({ found: true, answer: { name: born } });
    expect(catalog.director(born)).toMatchObject({ found: true, answer: { name: born } });
    expect(catalog.search(born, { limit: 20 })).toEqual(expect.anything());
  }
  for (const other of ["isPrototypeOf", "propertyIsEnumerable", "__defineGetter__", "length"]) {
    expect(catalog.score({ title: other }).found).toBe(false);
    expect(catalog.actor(other).found).toBe(false);
  }
  const sample = await openCatalog(inject("worldArtifacts"));
  for (const born of BORN)
    expect([sample.score({ title: born }).found, sample.actor(born).found]).toEqual([false, false]);
});

test("a column may be renamed from such a name, and a threshold may not be called so", async () => {
  const renamed = join(dir, "renamed");
  mkdirSync(renamed);
  for (const file of [MOVIES_FILE, CREDITS_FILE]) {
    const text = readFileSync(join(inject("worldRaw"), file), "utf8");
    const [header = "", ...lines] = text.split("\n");
    writeFileSync(join(renamed, file), [header.replace(/\bid\b/, "__proto__"), ...lines].join("\n"));
  }
  const folders = ["--raw", renamed, "--out", join(dir, "out")];
  expect(await done("etl", ...folders, "--rename", "__proto__=id")).toMatchObject({ movies: { kept: 264 } });
  for (const born of BORN) {
    writeFileSync(join(dir, "thresholds.json"), `{"${born}": 1}`);
    const refused = await runCli(
      "etl",
      ...folders,
      "--rename",
      "__proto__=id",
      "--thresholds",
      join(dir, "thresholds.json"),
    );
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/thresholds\.json/);
    expect(refused.stderr).not.toMatch(/this is a bug/);
  }
});
