import { CLEAN_CREDITS, CLEAN_CREDITS_COLUMNS, CLEAN_MOVIES, CLEAN_MOVIES_COLUMNS } from "@movies/artifacts";
import { type CreditCells, type MovieCells, readCleanCredits, readCleanMovies } from "@movies/clean-files";
import * as aq from "arquero";
import { type Cleaning, readCleaning } from "./cleaning.js";

/** What the page is made from. */
export interface CleanData {
  /** One row per film: the columns of the clean file, and of the release `decade` (`1990–1999`), `month` (1 to 12) and `weekday` (0 Monday to 6
   * Sunday). */
  readonly films: aq.ColumnTable;
  /** One row per film: the columns of the clean file. */
  readonly credits: aq.ColumnTable;
  /**
   * One row per name in the casts, whatever its case: `key` (lower case), `name` (one of its spellings), `films` (how many of its
   * films are in both files), and the sums of their `revenue` and `return`.
   */
  readonly cast: aq.ColumnTable;
  /** the same for directors */
  readonly directors: aq.ColumnTable;
  /** what etl did to make the two files; null when no report says */
  readonly cleaning: Cleaning | null;
}

export type FilmRow = ReturnType<typeof filmOf>;
export type CreditRow = ReturnType<typeof creditOf>;

/** Reads the clean files and, if it describes them, etl's report. Errors: Problem. */
export async function readCleanData(artifacts: string): Promise<CleanData> {
  const films = await readCleanMovies(artifacts, filmOf);
  const credits = await readCleanCredits(artifacts, creditOf);
  const facts = { [CLEAN_MOVIES]: films.facts, [CLEAN_CREDITS]: credits.facts };
  return cleanData(films.rows, credits.rows, await readCleaning(artifacts, facts));
}

/** Text is empty when unknown, a number null; money is in dollars, 0 when unknown; lists hold distinct names. */
const filmOf = (cells: MovieCells) => ({
  belongs_to_collection: cells.text("belongs_to_collection"),
  budget: cells.number("budget"),
  genres: distinct(cells.names("genres")),
  id: cells.id("id"),
  original_language: cells.text("original_language"),
  overview: cells.text("overview"),
  popularity: cells.numberOrNull("popularity"),
  production_companies: distinct(cells.names("production_companies")),
  production_countries: distinct(cells.names("production_countries")),
  release_date: new Date(cells.day("release_date") * MILLISECONDS_A_DAY), // UTC
  revenue: cells.number("revenue"),
  runtime: cells.numberOrNull("runtime"), // minutes
  spoken_languages: distinct(cells.names("spoken_languages")),
  status: cells.text("status"),
  tagline: cells.text("tagline"),
  title: cells.text("title"),
  vote_average: cells.numberOrNull("vote_average"),
  vote_count: cells.numberOrNull("vote_count"),
  return: cells.number("return"),
});

/** Somebody with two parts is in the film once. */
const creditOf = (cells: CreditCells) => ({
  cast: distinctPeople(cells.names("cast")),
  id: cells.id("id"),
  director: distinctPeople(cells.names("director")),
});

const MILLISECONDS_A_DAY = 86_400_000;
const distinct = (names: readonly string[]): string[] => [...new Set(names)];
const distinctPeople = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [name.toLowerCase(), name])).values(),
];

const DECADE_STARTS = "op.floor(op.utcyear(d.release_date) / 10) * 10";

/** The tables of clean rows. */
export function cleanData(
  filmRows: readonly FilmRow[],
  creditRows: readonly CreditRow[],
  cleaning: Cleaning | null,
): CleanData {
  const films = tableOf(filmRows, CLEAN_MOVIES_COLUMNS).derive({
    release_year: "d => op.utcyear(d.release_date)",
    decade: `d => ${DECADE_STARTS} + '–' + (${DECADE_STARTS} + 9)`,
    month: "d => op.utcmonth(d.release_date) + 1",
    weekday: "d => (op.utcdayofweek(d.release_date) + 6) % 7",
  });
  const credits = tableOf(creditRows, CLEAN_CREDITS_COLUMNS);
  const cast = people(credits, "cast", films);
  return { films, credits, cast, directors: people(credits, "director", films), cleaning };
}

/** Columns are named one by one, so that a table without rows has them too. */
const tableOf = <Column extends string>(
  rows: readonly Readonly<Record<Exclude<Column, "release_year">, unknown>>[],
  columns: readonly Column[],
): aq.ColumnTable =>
  aq.table(columns.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name])]));

/** People by name. A credit whose film is not in the other file adds nothing. */
const people = (credits: aq.ColumnTable, column: string, films: aq.ColumnTable): aq.ColumnTable =>
  credits
    .select({ id: "id", [column]: "name" })
    .unroll("name")
    .derive({ key: "d => op.lower(d.name)" })
    .join_left(films.select("id", "revenue", "return"), "id")
    .groupby("key")
    .rollup({
      name: aq.op.any("name"),
      films: aq.op.valid("revenue"),
      revenue: aq.op.sum("revenue"),
      return: aq.op.sum("return"),
    });
