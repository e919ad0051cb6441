import { createReadStream } from "node:fs";
import { join } from "node:path";
import {
  CLEAN_CREDITS,
  CLEAN_CREDITS_COLUMNS,
  CLEAN_MOVIES,
  CLEAN_MOVIES_COLUMNS,
  fileProblem,
} from "@movies/artifacts";
import Papa from "papaparse";
import { broken, next } from "./broken.js";
import { Cells } from "./cells.js";

export type MovieCells = Cells<(typeof CLEAN_MOVIES_COLUMNS)[number]>;
export type CreditCells = Cells<(typeof CLEAN_CREDITS_COLUMNS)[number]>;

/**
 * Reads cleanMovies.csv; each room takes of a row what it needs.
 * Errors: Problem where the file is missing or not what `movies etl` writes.
 */
export const readCleanMovies = <Film>(
  artifacts: string,
  admit: (cells: MovieCells) => Film,
): Promise<Film[]> => readRows(join(artifacts, CLEAN_MOVIES), CLEAN_MOVIES_COLUMNS, admit);

/** Reads cleanCredits.csv, likewise. */
export const readCleanCredits = <Credits>(
  artifacts: string,
  admit: (cells: CreditCells) => Credits,
): Promise<Credits[]> => readRows(join(artifacts, CLEAN_CREDITS), CLEAN_CREDITS_COLUMNS, admit);

/**
 * Visits the rows of a clean file as text, whatever columns it has: files of two versions can be held against each other.
 * Resolves to its columns. Errors: Problem where it cannot be read, or a row has not as many cells as there are columns.
 */
export async function visitCells(
  path: string,
  visit: (cells: readonly string[], columns: readonly string[]) => void,
): Promise<readonly string[]> {
  let columns: readonly string[] | undefined;
  let record = 0;
  await eachRecord(path, (fields) => {
    record += 1;
    if (columns === undefined) columns = fields;
    else if (fields.length === columns.length) visit(fields, columns);
    else throw broken(path, record, `expected ${columns.length} cells, found ${fields.length}`);
  });
  if (columns === undefined) throw broken(path, 1, "expected a header");
  return columns;
}

async function readRows<Column extends string, Row>(
  path: string,
  columns: readonly Column[],
  admit: (cell: Cells<Column>) => Row,
): Promise<Row[]> {
  const places = new Map(columns.map((column, place) => [column, place]));
  const rows: Row[] = [];
  let record = 0;
  await eachRecord(path, (fields) => {
    record += 1;
    if (record > 1) rows.push(admit(new Cells(path, record, places, fields)));
    else if (fields.join() !== columns.join())
      throw broken(path, 1, `expected the columns ${columns.join()}`);
  });
  if (rows.length === 0) throw broken(path, Math.max(record, 1), "it holds no rows");
  return rows;
}

function eachRecord(path: string, visit: (fields: string[]) => void): Promise<void> {
  const source = createReadStream(path, { encoding: "utf8" }); // in small parts: the rows of a part all live until the last is read
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
