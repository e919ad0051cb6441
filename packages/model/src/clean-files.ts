import { createReadStream } from "node:fs";
import { dirname, join } from "node:path";
import {
  CLEAN_CREDITS,
  CLEAN_CREDITS_COLUMNS,
  CLEAN_MOVIES,
  CLEAN_MOVIES_COLUMNS,
  fileProblem,
  nextCommand,
  Problem,
  parseJson,
} from "@movies/artifacts";
import Papa from "papaparse";

/** A film of cleanMovies.csv, as far as the model needs it. */
export interface CleanFilm {
  readonly id: number;
  readonly title: string;
  readonly overview: string;
  readonly tagline: string;
  /** ISO 639-1 code, or empty */
  readonly language: string;
  readonly companies: readonly string[];
  readonly genres: readonly string[];
  readonly collection: string | null;
  /** days since 1970-01-01, UTC */
  readonly releaseDay: number;
  readonly releaseYear: number;
  readonly popularity: number | null;
  readonly voteAverage: number | null;
  readonly voteCount: number;
  readonly budget: number;
  readonly revenue: number;
  readonly return: number;
}

/** A row of cleanCredits.csv. */
export interface CleanCredits {
  readonly id: number;
  readonly cast: readonly string[];
  readonly directors: readonly string[];
}

/** Reads cleanMovies.csv. Errors: Problem where it is missing or not what `movies etl` writes. */
export function readCleanMovies(artifacts: string): Promise<CleanFilm[]> {
  return readRows(join(artifacts, CLEAN_MOVIES), CLEAN_MOVIES_COLUMNS, (cell) => ({
    id: cell.integer("id"),
    title: cell.text("title"),
    overview: cell.text("overview"),
    tagline: cell.text("tagline"),
    language: cell.text("original_language"),
    companies: cell.names("production_companies"),
    genres: cell.names("genres"),
    collection: cell.text("belongs_to_collection") || null,
    releaseDay: cell.day("release_date"),
    releaseYear: cell.integer("release_year"),
    popularity: cell.numberOrNull("popularity"),
    voteAverage: cell.numberOrNull("vote_average"),
    voteCount: cell.numberOrNull("vote_count") ?? 0,
    budget: cell.number("budget"),
    revenue: cell.number("revenue"),
    return: cell.number("return"),
  }));
}

/** Reads cleanCredits.csv. Errors: Problem where it is missing or not what `movies etl` writes. */
export function readCleanCredits(artifacts: string): Promise<CleanCredits[]> {
  return readRows(join(artifacts, CLEAN_CREDITS), CLEAN_CREDITS_COLUMNS, (cell) => ({
    id: cell.integer("id"),
    cast: cell.names("cast"),
    directors: cell.names("director"),
  }));
}

type Cells<Column extends string> = ReturnType<typeof cellsOf<Column>>;

async function readRows<Column extends string, Row>(
  path: string,
  columns: readonly Column[],
  admit: (cell: Cells<Column>) => Row,
): Promise<Row[]> {
  const rows: Row[] = [];
  let record = 0;
  await eachRecord(path, (fields) => {
    record += 1;
    if (record > 1) rows.push(admit(cellsOf(path, record, columns, fields)));
    else if (fields.join() !== columns.join())
      throw broken(path, 1, `expected the columns ${columns.join()}`);
  });
  if (rows.length === 0) throw broken(path, Math.max(record, 1), "it holds no rows");
  return rows;
}

function eachRecord(path: string, visit: (fields: string[]) => void): Promise<void> {
  const source = createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 });
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      source.destroy();
      reject(fileProblem(error, "read", path, next(path)));
    };
    Papa.parse<string[]>(source, {
      delimiter: ",",
      newline: "\n",
      chunk({ data, errors }, parser) {
        try {
          const [first] = errors;
          if (first) throw broken(path, (first.row ?? 0) + 1, first.message);
          for (const fields of data) if (fields.length > 1) visit(fields);
        } catch (error) {
          fail(error); // before the abort, which calls `complete`
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: fail,
    });
  });
}

/** Typed access to the cells of one record. Every reader throws a Problem on what `movies etl` never writes. */
function cellsOf<Column extends string>(
  path: string,
  record: number,
  columns: readonly Column[],
  fields: readonly string[],
) {
  const text = (column: Column): string => {
    const value = fields[columns.indexOf(column)];
    if (value === undefined)
      throw broken(path, record, `expected ${columns.length} cells, found ${fields.length}`);
    return value;
  };
  const refuse = (column: Column, expected: string) =>
    broken(path, record, `${column} is ${JSON.stringify(text(column).slice(0, 40))}, expected ${expected}`);

  const numberOrNull = (column: Column): number | null => {
    const value = text(column);
    if (value === "") return null;
    if (!Number.isFinite(Number(value))) throw refuse(column, "a number");
    return Number(value);
  };
  const number = (column: Column): number => {
    const value = numberOrNull(column);
    if (value === null) throw refuse(column, "a number");
    return value;
  };
  return {
    text,
    numberOrNull,
    number,
    integer(column: Column): number {
      const value = number(column);
      if (!Number.isInteger(value)) throw refuse(column, "a whole number");
      return value;
    },
    day(column: Column): number {
      const value = text(column);
      const days = /^\d{4}-\d\d-\d\d$/.test(value)
        ? Date.parse(`${value}T00:00:00Z`) / 86_400_000
        : Number.NaN;
      if (Number.isNaN(days)) throw refuse(column, "a date YYYY-MM-DD");
      return days;
    },
    names(column: Column): string[] {
      const value = parseJson(text(column));
      if (!Array.isArray(value) || !value.every((name) => typeof name === "string"))
        throw refuse(column, "a JSON array of strings");
      return value;
    },
  };
}

const next = (path: string): string => `run: ${nextCommand("etl", dirname(path))}`;

const broken = (path: string, record: number, what: string): Problem =>
  new Problem(`${path}, record ${record}: ${what}; ${next(path)}`);
