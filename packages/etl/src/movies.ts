import { CLEAN_MOVIES, CLEAN_MOVIES_COLUMNS } from "@movies/artifacts/folder";
import { type ColumnTable, table } from "./arquero.js";
import { cellsOf } from "./clean/cells-of.js";
import { type CellCleaner, type Counts, cleanColumns, nested, nestedAmong, text } from "./clean/columns.js";
import { parseDate, yearOf } from "./clean/dates.js";
import { parseId } from "./clean/ids.js";
import { readName, readNames } from "./clean/nested.js";
import { parseAmount, parseVotes, returnOf } from "./clean/numbers.js";
import { type Cleaned, type Kind, sift } from "./kind.js";
import { RAW_MOVIES_COLUMNS } from "./raw-columns.js";
import { RAW_FILES } from "./raw-files.js";
import { MOVIE_REASONS, type Reason } from "./reasons.js";
import { findFarAhead, findSuspicious, SIGNS } from "./suspicious.js";

/** What is done to each column that is not kept as it is written. */
const CLEANERS: Readonly<Record<string, CellCleaner>> = {
  belongs_to_collection: nested(readName),
  budget: text(parseAmount),
  id: text(parseId),
  genres: nested((cell) => readNames(cell)),
  popularity: text(parseAmount),
  production_companies: nested((cell) => readNames(cell)),
  production_countries: nested((cell) => readNames(cell)),
  release_date: text((cell) => cell.trim()), // a real date by now
  revenue: text(parseAmount),
  runtime: text(parseAmount),
  spoken_languages: nested((cell) => readNames(cell, "iso_639_1")),
  vote_average: text(parseAmount),
  vote_count: text(parseVotes),
};

/** Not known counts as 0 here, which is also what the source writes for it. */
const MONEY = ["budget", "revenue"] as const;
type Money = (typeof MONEY)[number];

/** movies_dataset.csv → cleanMovies.csv */
export const MOVIES: Kind = {
  name: "movies",
  rawFile: RAW_FILES.movies,
  rawColumns: { ...RAW_MOVIES_COLUMNS, nested: nestedAmong(CLEANERS) },
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
export function cleanMovies(rows: ColumnTable, seen: Set<number>): Cleaned {
  const judge = { column: "release_date", reasonOf: dateReason };
  const { kept, left } = sift(rows, RAW_MOVIES_COLUMNS.wanted, seen, judge);
  const { table: read, filled, unreadable, mended } = cleanColumns(kept, CLEANERS);
  const { money, imputed } = imputeMoney(read);
  const made = {
    release_year: cellsOf<string>(read, "release_date").map(yearOf),
    return: money.revenue.map((revenue, row) => returnOf(revenue, money.budget[row] ?? 0)),
  };
  const clean = read.assign(table({ ...money, ...made })).select(...CLEAN_MOVIES_COLUMNS);
  return { table: clean, left, imputed, filled, unreadable, mended, suspicious: findSuspicious(clean) };
}

function dateReason(cell: string): Reason | null {
  if (cell.trim() === "") return "missing_release_date";
  return parseDate(cell) === null ? "invalid_release_date" : null;
}

function imputeMoney(films: ColumnTable): { money: Record<Money, number[]>; imputed: Counts } {
  const imputed: Counts = {};
  const impute = (column: Money): number[] =>
    cellsOf<number | null>(films, column).map((amount) => {
      if (amount !== null) return amount;
      imputed[column] = (imputed[column] ?? 0) + 1;
      return 0;
    });
  return { money: { budget: impute("budget"), revenue: impute("revenue") }, imputed };
}
