import { join } from "node:path";
import { ETL_REPORT, isRecord, Problem } from "@movies/artifacts";
import fc from "fast-check";
import { expect, test } from "vitest";
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

/** Replaces a byte, or nothing, at some places behind the header. */
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
        const report = await runEtl({ raw, out, cut: { pieceBytes, batchRows: 3 } });
        await expectSound(report, out);
        finished++;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        expect(error.message).toMatch(/^[^\n\0]+$/);
      }
    },
  );
  await fc.assert(property, { numRuns: 200 });
  expect(finished).toBeGreaterThan(20);
});

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
