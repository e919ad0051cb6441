import { CLEAN_MOVIES, CLEAN_MOVIES_COLUMNS } from "@movies/artifacts";
import * as aq from "arquero";
import { type CellCleaner, type Counts, cleanColumns } from "./clean/columns.js";
import { parseDate, yearOf } from "./clean/dates.js";
import { parseId } from "./clean/ids.js";
import { readName, readNames } from "./clean/nested.js";
import { parseAmount, parseCount, returnOf } from "./clean/numbers.js";
import { type Cleaned, type Kind, sift } from "./kind.js";
import { MOVIE_REASONS, type Reason } from "./reasons.js";
import { findFarAhead, findSuspicious, SIGNS } from "./suspicious.js";

/** What is done to each column that is not kept as it is written. */
const CLEANERS: Readonly<Record<string, CellCleaner>> = {
  belongs_to_collection: readName,
  budget: parseAmount,
  id: parseId,
  genres: (cell) => readNames(cell),
  popularity: parseAmount,
  production_companies: (cell) => readNames(cell),
  production_countries: (cell) => readNames(cell),
  release_date: (cell) => cell.trim(), // a real date by now
  revenue: parseAmount,
  runtime: parseAmount,
  spoken_languages: (cell) => readNames(cell, "iso_639_1"),
  vote_average: parseAmount,
  vote_count: parseCount,
};

/** Not known counts as 0 here, which is also what the source writes for it. */
const MONEY = ["budget", "revenue"] as const;
const MADE: readonly string[] = ["release_year", "return"];

interface Film {
  readonly release_date: string;
  readonly revenue: number;
  readonly budget: number;
}

/** movies_dataset.csv → cleanMovies.csv */
export const MOVIES: Kind = {
  name: "movies",
  rawFile: "movies_dataset.csv",
  rawColumns: {
    wanted: CLEAN_MOVIES_COLUMNS.filter((name) => !MADE.includes(name)),
    unused: ["video", "imdb_id", "adult", "original_title", "poster_path", "homepage"],
  },
  reasons: MOVIE_REASONS,
  cleanFile: CLEAN_MOVIES,
  cleanColumns: CLEAN_MOVIES_COLUMNS,
  lists: ["genres", "production_companies", "production_countries", "spoken_languages"],
  numbers: [
    "budget",
    "id",
    "popularity",
    "revenue",
    "runtime",
    "vote_average",
    "vote_count",
    "release_year",
    "return",
  ],
  dates: ["release_date"],
  imputed: MONEY,
  signs: SIGNS,
  clean: cleanMovies,
  compare: (numbers) => findFarAhead(numbers("id"), numbers("release_year")),
};

/** `rows` are the raw columns as strings, `line` and `raw`. */
export function cleanMovies(rows: aq.ColumnTable, seen: Set<number>): Cleaned {
  const { kept, left } = sift(rows, seen, { column: "release_date", reasonOf: dateReason });
  const { table, filled, unreadable, mended } = cleanColumns(kept, CLEANERS);
  const { money, imputed } = imputeMoney(table);
  const made = money.select("release_date", "revenue", "budget").derive({
    release_year: aq.escape((film: Film) => yearOf(film.release_date)),
    return: aq.escape((film: Film) => returnOf(film.revenue, film.budget)),
  });
  const clean = money.assign(made.select(...MADE)).select(...CLEAN_MOVIES_COLUMNS);
  return { table: clean, left, imputed, filled, unreadable, mended, suspicious: findSuspicious(clean) };
}

function dateReason(cell: string): Reason | null {
  if (cell.trim() === "") return "missing_release_date";
  return parseDate(cell) === null ? "invalid_release_date" : null;
}

function imputeMoney(table: aq.ColumnTable): { money: aq.ColumnTable; imputed: Counts } {
  const unknown = table.rollup({ budget: aq.op.invalid("budget"), revenue: aq.op.invalid("revenue") });
  const imputed: Counts = {};
  for (const column of MONEY) {
    const count = Number(unknown.get(column, 0));
    if (count > 0) imputed[column] = count;
  }
  return { money: table.impute({ budget: () => 0, revenue: () => 0 }), imputed };
}
