import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CLEAN_CREDITS,
  CLEAN_CREDITS_COLUMNS,
  CLEAN_MOVIES,
  CLEAN_MOVIES_COLUMNS,
  factsOf,
} from "@movies/artifacts";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type MovieCells, readCleanCredits, readCleanMovies, readColumns } from "../src/index.js";

const dir = mkdtempSync(join(tmpdir(), "movies-clean-"));
beforeEach(() => rmSync(join(dir, CLEAN_MOVIES), { force: true }));
afterAll(() => rmSync(dir, { recursive: true }));

const HEADER = `${CLEAN_MOVIES_COLUMNS.join()}\n`;
const row = (cells: Partial<Record<(typeof CLEAN_MOVIES_COLUMNS)[number], string>>) => {
  const plain = {
    budget: "0",
    genres: "[]",
    production_companies: "[]",
    id: "1",
    release_date: "1995-10-30",
    revenue: "0",
    title: "T",
    release_year: "1995",
    return: "0",
  };
  const all: Partial<Record<string, string>> = { ...plain, ...cells };
  return `${CLEAN_MOVIES_COLUMNS.map((column) => `"${(all[column] ?? "").replaceAll('"', '""')}"`).join()}\n`;
};
const film = (cell: MovieCells) => ({
  id: cell.id("id"),
  title: cell.text("title"),
  genres: cell.names("genres"),
  releaseDay: cell.day("release_date"),
  popularity: cell.numberOrNull("popularity"),
  voteAverage: cell.numberOrNull("vote_average"),
  voteCount: cell.votesOrNull("vote_count"),
  budget: cell.number("budget"),
});
const moviesFile = (text: string) => writeFileSync(join(dir, CLEAN_MOVIES), text);

test("a row becomes a film with typed values, unknown ones null", async () => {
  moviesFile(
    HEADER +
      row({
        id: "862",
        title: "Toy\nStory",
        genres: '["Animation"]',
        popularity: "21.9",
      }),
  );
  expect((await readCleanMovies(dir, film)).rows).toEqual([
    {
      id: 862,
      title: "Toy\nStory",
      genres: ["Animation"],
      releaseDay: 9433,
      popularity: 21.9,
      voteAverage: null,
      voteCount: null,
      budget: 0,
    },
  ]);
});

test.each([
  ["a missing file", undefined, /cannot read .*cleanMovies\.csv: no such file or folder; run: movies etl/],
  [
    "other columns",
    "id,title\n1,T\n",
    /record 1: expected the columns belongs_to_collection,.*; run: movies etl/,
  ],
  ["no rows", HEADER, /record 1: it holds no rows; run: movies etl/],
  [
    "a broken number",
    HEADER + row({ budget: "much" }),
    /record 2: budget is "much", expected a number; run: movies etl/,
  ],
  [
    "an id that is no whole number",
    HEADER + row({ id: "1.5" }),
    /record 2: id is "1.5", expected a whole number/,
  ],
  [
    "an id of 0",
    HEADER + row({ id: "0" }),
    /record 2: id is "0", expected a whole number from 1 to 2147483647/,
  ],
  [
    "an id that no table of a build holds",
    HEADER + row({ id: "2147483648" }),
    /record 2: id is "2147483648", expected a whole number from 1 to 2147483647/,
  ],
  [
    "half a vote",
    HEADER + row({ vote_count: "7.5" }),
    /record 2: vote_count is "7.5", expected a whole number from 0 to 2147483647/,
  ],
  [
    "more votes than a build holds",
    HEADER + row({ vote_count: "2147483648" }),
    /record 2: vote_count is "2147483648", expected a whole number from 0 to 2147483647/,
  ],
  [
    "a broken date",
    HEADER + row({ release_date: "30/10/1995" }),
    /release_date is "30\/10\/1995", expected a date/,
  ],
  [
    "a broken list",
    HEADER + row({ genres: "['Animation']" }),
    /genres is "\['Animation'\]", expected a JSON array of strings/,
  ],
  ["too few cells", `${HEADER}1,2\n`, /record 2: expected 20 cells, found 2/],
])("%s is refused with the place and what to run", async (_, text, message) => {
  if (text !== undefined) moviesFile(text);
  await expect(readCleanMovies(dir, film)).rejects.toThrow(message);
});

test("credits are names in order", async () => {
  writeFileSync(
    join(dir, CLEAN_CREDITS),
    `${CLEAN_CREDITS_COLUMNS.join()}\n"[""Tom Hanks"",""Tim Allen""]",862,"[""John Lasseter""]"\n`,
  );
  const credits = await readCleanCredits(dir, (cell) => ({
    id: cell.id("id"),
    cast: cell.names("cast"),
    directors: cell.names("director"),
  }));
  expect(credits.rows).toEqual([{ id: 862, cast: ["Tom Hanks", "Tim Allen"], directors: ["John Lasseter"] }]);
});

test("the facts are those of the very bytes that were read, letters of two bytes included", async () => {
  const text = HEADER + row({ title: "Amélie" }) + row({ id: "2", title: "ñ".repeat(70_000) });
  moviesFile(text);
  const { rows, facts } = await readCleanMovies(dir, (cell) => cell.text("title"));
  expect(rows).toEqual(["Amélie", "ñ".repeat(70_000)]);
  expect(facts).toEqual(factsOf(Buffer.from(text)));
});

test("the columns are read without the rows", async () => {
  moviesFile(`a,b\n${"1,2\n".repeat(100_000)}1\n`); // the last row is broken
  expect(await readColumns(join(dir, CLEAN_MOVIES))).toEqual(["a", "b"]);
});
