import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ETL_REPORT, isRecord, Problem } from "@movies/artifacts";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { type EtlReport, type FileReport, runEtl } from "../src/index.js";
import {
  credit,
  creditsCsv,
  filesIn,
  film,
  moviesCsv,
  parseCsv,
  rawFolder,
  temporaryFolder,
} from "./helpers.js";

const WORLDS = runs(200);

const cell = fc.constantFrom(
  "1",
  "2",
  "3",
  "",
  "x",
  "2001-02-03",
  "[]",
  "[{'name': 'A'}]",
  "None",
  "[{'name'",
  "two\nlines",
  'a "b"',
);
const films = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom("id", "release_date", "budget", "genres", "overview"),
    cell,
  ),
  { minLength: 1, maxLength: 8 },
);
const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), cell, cell), { minLength: 1, maxLength: 8 });
const damage = fc.array(
  fc.tuple(
    fc.nat(),
    fc.constantFrom("", '"', "\n", "\r\n", ",", "\0", "\xff", "\\", "'", ",,,\n", '"\n"', "é"),
  ),
  { maxLength: 5 },
);

/** Replaces some bytes, or none, after the header. */
function damaged(text: string, places: readonly (readonly [number, string])[], spare: number): Buffer {
  let bytes = Buffer.from(text);
  for (const [where, what] of places) {
    const at = spare + (where % (bytes.length - spare + 1));
    bytes = Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(what, "latin1"),
      bytes.subarray(at + (where % 2)),
    ]);
  }
  return bytes;
}

test("whatever is damaged, every row is accounted for or one sentence says why not", async () => {
  const folder = await temporaryFolder();
  let run = 0;
  let finished = 0;
  const property = fc.asyncProperty(
    films,
    people,
    damage,
    damage,
    fc.integer({ min: 1, max: 200 }),
    async (a, b, da, db, pieceBytes) => {
      const movies = moviesCsv(
        film({ id: "99" }),
        ...a.map(([id, column, text]) => film({ id: String(id), [column]: text })),
      );
      const credits = creditsCsv(
        credit("99"),
        ...b.map(([id, cast, crew]) => credit(String(id), cast, crew)),
      );
      const raw = await rawFolder({
        movies: damaged(movies, da, movies.indexOf("\n") + 1),
        credits: damaged(credits, db, credits.indexOf("\n") + 1),
      });
      const out = join(folder, String(run++));
      try {
        const report = await runEtl({ raw, out, pieceBytes, keepAnyway: true });
        await expectSound(report, out);
        finished++;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        expect(error.message).toMatch(/^[^\n\0]+$/);
      }
    },
  );
  await fc.assert(property, { numRuns: WORLDS });
  expect(finished).toBeGreaterThan(WORLDS / 10);
}, 600_000);

const DAMAGES: Readonly<Record<string, (lines: string[], at: number, other: number) => string[]>> = {
  "a line gone": (lines, at) => lines.toSpliced(at, 1),
  "a line twice": (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
  "two lines in each other's place": (lines, at, other) =>
    lines.with(at, lines[other] ?? "").with(other, lines[at] ?? ""),
  "a line break within a line": (lines, at, other) => changed(lines, at, other, (c) => `\n${c}`),
  "two lines in one": (lines, at) => lines.toSpliced(at, 2, lines.slice(at, at + 2).join("")),
  "a character gone": (lines, at, other) => changed(lines, at, other, () => ""),
  "a quote more": (lines, at, other) => changed(lines, at, other, (c) => `${c}"`),
  "a comma more": (lines, at, other) => changed(lines, at, other, (c) => `${c},`),
  "a digit for another": (lines, at, other) =>
    lines.with(at, (lines[at] ?? "").replace(/\d/, String(other % 10))),
  "the quotes of literals as JSON's": (lines, at) => lines.with(at, (lines[at] ?? "").replaceAll("'", '""')),
  "a word for every number": (lines, at) => lines.with(at, (lines[at] ?? "").replace(/,\d+(?=,)/g, ",many")),
  "no date": (lines, at) => lines.with(at, (lines[at] ?? "").replace(/\d{4}-\d\d-\d\d/g, "soon")),
  "the rest cut off": (lines, at) => lines.slice(0, at + 1),
};

function changed(lines: string[], at: number, where: number, to: (character: string) => string): string[] {
  const line = lines[at] ?? "";
  const place = where % (line.length + 1);
  return lines.with(at, line.slice(0, place) + to(line.charAt(place)) + line.slice(place + 1));
}

const harm = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(), fc.nat()), {
  maxLength: 8,
});

/** A file with some lines after its header damaged. */
function harmed(csv: string, from: number, steps: readonly (readonly [string, number, number])[]): string {
  const [header = "", ...lines] = csv.trimEnd().split("\n");
  const start = from % Math.max(1, lines.length - WORLD_LINES);
  let some = lines.slice(start, start + WORLD_LINES);
  for (const [what, a, b] of steps)
    if (some.length > 1) some = DAMAGES[what]?.(some, a % some.length, b % some.length) ?? some;
  return [header, ...some, ""].join("\n");
}

const WORLD_LINES = 60;

test(`of ${WORLDS} worlds with random damage no row is lost without a word, packed or not`, async () => {
  const folder = await temporaryFolder();
  const read = (name: string) => readFile(join(inject("worldRaw"), name), "utf8");
  const [movies, credits] = [await read("movies_dataset.csv"), await read("credits.csv")];
  let run = 0;
  let finished = 0;
  const property = fc.asyncProperty(harm, harm, fc.nat(), fc.boolean(), async (a, b, from, packed) => {
    const dir = join(folder, String(run++));
    await mkdir(dir);
    for (const [name, text] of [
      ["movies_dataset.csv", harmed(movies, from, a)],
      ["credits.csv", harmed(credits, from, b)],
    ] as const)
      await (packed ? writeFile(join(dir, `${name}.gz`), gzipSync(text)) : writeFile(join(dir, name), text));
    try {
      const report = await runEtl({ raw: dir, out: join(dir, "out") });
      await expectSound(report, join(dir, "out"));
      finished++;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.message).toMatch(/^[^\n\0]+$/);
      expect(existsSync(join(dir, "out"))).toBe(false);
    }
  });
  await fc.assert(property, { numRuns: WORLDS });
  expect(finished).toBeGreaterThan(WORLDS / 2);
}, 600_000);

async function expectSound(report: EtlReport, out: string): Promise<void> {
  const files = await filesIn(out);
  const movies = parseCsv(files["cleanMovies.csv"] ?? "");
  const credits = parseCsv(files["cleanCredits.csv"] ?? "");
  const rejected = parseCsv(files["rejected.csv"] ?? "");
  for (const [rows, part, file] of [
    [movies, report.movies, "movies_dataset.csv"],
    [credits, report.credits, "credits.csv"],
  ] as const) {
    expect(rows).toHaveLength(part.kept);
    expect(Object.values(part.columns).map(({ nulls }) => nulls <= part.kept)).not.toContain(false);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rejected.filter((row) => row.file === file)).toHaveLength(part.duplicates + rejections(part));
    expect(part.kept + part.duplicates + rejections(part) + part.repaired).toBe(part.read);
  }
  for (const { genres } of movies) expect(Array.isArray(JSON.parse(genres ?? ""))).toBe(true);
  for (const row of credits) expect(Array.isArray(JSON.parse(row.cast ?? ""))).toBe(true);
  expect(isRecord(JSON.parse(files[ETL_REPORT] ?? ""))).toBe(true);
}

const rejections = ({ rejected }: FileReport): number =>
  Object.values(rejected).reduce((sum, count) => sum + count, 0);
