import { CLEAN_CREDITS, CLEAN_MOVIES } from "@movies/artifacts";
import { type CreditCells, type MovieCells, readCleanCredits, readCleanMovies } from "@movies/clean-files";
import * as aq from "arquero";
import { type Cleaning, readCleaning } from "./cleaning.js";

/** What the page is made from. */
export interface CleanData {
  /** One row per film: the columns of `FILM`, and `year`, `month` (1 to 12), `weekday` (0 Monday to 6 Sunday). */
  readonly films: aq.ColumnTable;
  /** One row per film: the columns of `CREDITS`. */
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

const MILLISECONDS_A_DAY = 86_400_000;
const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** Somebody with two parts is in the film once. */
const distinctPeople = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [name.toLowerCase(), name])).values(),
];

/** Text is empty when unknown, a number null; money is in dollars, 0 when unknown; lists hold distinct names. */
const FILM = {
  id: (cells: MovieCells) => cells.id("id"),
  title: (cells: MovieCells) => cells.text("title"),
  collection: (cells: MovieCells) => cells.text("belongs_to_collection"),
  language: (cells: MovieCells) => cells.text("original_language"),
  status: (cells: MovieCells) => cells.text("status"),
  overview: (cells: MovieCells) => cells.text("overview"),
  tagline: (cells: MovieCells) => cells.text("tagline"),
  date: (cells: MovieCells) => new Date(cells.day("release_date") * MILLISECONDS_A_DAY), // UTC
  budget: (cells: MovieCells) => cells.number("budget"),
  revenue: (cells: MovieCells) => cells.number("revenue"),
  return: (cells: MovieCells) => cells.number("return"),
  popularity: (cells: MovieCells) => cells.numberOrNull("popularity"),
  average: (cells: MovieCells) => cells.numberOrNull("vote_average"),
  votes: (cells: MovieCells) => cells.numberOrNull("vote_count"),
  runtime: (cells: MovieCells) => cells.numberOrNull("runtime"), // minutes
  genres: (cells: MovieCells) => distinct(cells.names("genres")),
  companies: (cells: MovieCells) => distinct(cells.names("production_companies")),
  countries: (cells: MovieCells) => distinct(cells.names("production_countries")),
  spoken: (cells: MovieCells) => distinct(cells.names("spoken_languages")),
} as const;

const CREDITS = {
  id: (cells: CreditCells) => cells.id("id"),
  cast: (cells: CreditCells) => distinctPeople(cells.names("cast")),
  director: (cells: CreditCells) => distinctPeople(cells.names("director")),
} as const;

type RowOf<Columns extends Record<string, (cells: never) => unknown>> = {
  readonly [Name in keyof Columns]: ReturnType<Columns[Name]>;
};
export type FilmRow = RowOf<typeof FILM>;
export type CreditRow = RowOf<typeof CREDITS>;

/** Reads the clean files and, if it describes them, etl's report. Errors: Problem. */
export async function readCleanData(artifacts: string): Promise<CleanData> {
  const films = await readCleanMovies(artifacts, (cells) => rowOf<FilmRow, MovieCells>(FILM, cells));
  const credits = await readCleanCredits(artifacts, (cells) => rowOf<CreditRow, CreditCells>(CREDITS, cells));
  const facts = { [CLEAN_MOVIES]: films.facts, [CLEAN_CREDITS]: credits.facts };
  return cleanData(films.rows, credits.rows, await readCleaning(artifacts, facts));
}

const rowOf = <Row, Cells>(columns: Record<keyof Row & string, (cells: Cells) => unknown>, cells: Cells) =>
  Object.fromEntries(
    Object.keys(columns).map((name) => [name, columns[name as keyof Row & string](cells)]),
  ) as Row;

/** The tables of clean rows. */
export function cleanData(
  filmRows: readonly FilmRow[],
  creditRows: readonly CreditRow[],
  cleaning: Cleaning | null,
): CleanData {
  const films = tableOf(filmRows, FILM).derive({
    year: "d => op.utcyear(d.date)",
    month: "d => op.utcmonth(d.date) + 1",
    weekday: "d => (op.utcdayofweek(d.date) + 6) % 7",
  });
  const credits = tableOf(creditRows, CREDITS);
  const cast = people(credits, "cast", films);
  return { films, credits, cast, directors: people(credits, "director", films), cleaning };
}

/** Columns are named one by one, so that a table without rows has them too. */
const tableOf = <Row extends object>(
  rows: readonly Row[],
  columns: { readonly [Name in keyof Row]: unknown },
) =>
  aq.table(
    Object.fromEntries(Object.keys(columns).map((name) => [name, rows.map((row) => row[name as keyof Row])])),
  );

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
