import { existsSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { pipeline, Transform } from "node:stream";
import {
  CLEAN_CREDITS,
  CLEAN_CREDITS_COLUMNS,
  CLEAN_MOVIES,
  CLEAN_MOVIES_COLUMNS,
  CLEAN_TITLES,
  CLEAN_TITLES_COLUMNS,
  currentPath,
  Digest,
  type FileFacts,
  OTHER_TITLES,
  OTHER_TITLES_COLUMNS,
  withFile,
} from "@movies/artifacts";
import Papa from "papaparse";
import { broken, next } from "./broken.js";
import { Cells } from "./cells.js";

export type MovieCells = Cells<(typeof CLEAN_MOVIES_COLUMNS)[number]>;
export type CreditCells = Cells<(typeof CLEAN_CREDITS_COLUMNS)[number]>;
export type TitleCells = Cells<(typeof CLEAN_TITLES_COLUMNS)[number]>;
export type OtherTitleCells = Cells<(typeof OTHER_TITLES_COLUMNS)[number]>;

/** The rows of a clean file, and the facts about exactly the bytes they were read from. */
export interface CleanRows<Row> {
  readonly rows: Row[];
  readonly facts: FileFacts;
}

/**
 * Reads cleanMovies.csv; `admit` takes from a row what the caller needs.
 * Errors: Problem if the file is missing or is not what `movies etl` writes.
 */
export async function readCleanMovies<Film>(
  artifacts: string,
  admit: (cells: MovieCells) => Film,
): Promise<CleanRows<Film>> {
  const path = join(artifacts, CLEAN_MOVIES);
  const found = await readRows(path, CLEAN_MOVIES_COLUMNS, admit);
  if (found.rows.length === 0) throw broken(path, 1, "it holds no rows");
  return found;
}

/** Reads cleanCredits.csv in the same way; it has no rows if `movies etl` was given no credits. */
export const readCleanCredits = <Credits>(
  artifacts: string,
  admit: (cells: CreditCells) => Credits,
): Promise<CleanRows<Credits>> => readRows(join(artifacts, CLEAN_CREDITS), CLEAN_CREDITS_COLUMNS, admit);

/** Reads cleanTitles.csv in the same way. */
export const readCleanTitles = <Titles>(
  artifacts: string,
  admit: (cells: TitleCells) => Titles,
): Promise<CleanRows<Titles>> => readRows(join(artifacts, CLEAN_TITLES), CLEAN_TITLES_COLUMNS, admit);

/** Reads cleanOtherTitles.csv in the same way; undefined if the user brought no other titles. */
export async function readOtherTitles<Title>(
  artifacts: string,
  admit: (cells: OtherTitleCells) => Title,
): Promise<CleanRows<Title> | undefined> {
  const path = join(artifacts, OTHER_TITLES);
  return existsSync(currentPath(path)) ? readRows(path, OTHER_TITLES_COLUMNS, admit) : undefined;
}

/**
 * Visits the rows of a clean file as text, whatever columns it has, so that files of two versions can be compared.
 * Resolves to its columns. Errors: Problem if it cannot be read, or if a row does not have one cell per column.
 */
export async function visitCells(
  path: string,
  visit: (cells: readonly string[], columns: readonly string[]) => void,
): Promise<readonly string[]> {
  let columns: readonly string[] | undefined;
  await eachRecord(path, (fields, record) => {
    if (columns === undefined) columns = fields;
    else if (fields.length === columns.length) visit(fields, columns);
    else throw broken(path, record, `expected ${columns.length} cells, found ${fields.length}`);
  });
  if (columns === undefined) throw broken(path, 1, "expected a header");
  return columns;
}

/** The columns of a clean file. Errors: Problem if it cannot be read or is empty. */
export async function readColumns(path: string): Promise<readonly string[]> {
  let columns: readonly string[] | undefined;
  await eachRecord(path, (fields) => {
    columns = fields;
    return STOP;
  });
  if (columns === undefined) throw broken(path, 1, "expected a header");
  return columns;
}

async function readRows<Column extends string, Row>(
  path: string,
  columns: readonly Column[],
  admit: (cell: Cells<Column>) => Row,
): Promise<CleanRows<Row>> {
  const places = new Map(columns.map((column, place) => [column, place]));
  const rows: Row[] = [];
  const facts = await eachRecord(path, (fields, record) => {
    if (record > 1) rows.push(admit(new Cells(path, record, places, fields)));
    else if (fields.join() !== columns.join())
      throw broken(path, 1, `expected the columns ${columns.join()}`);
  });
  return { rows, facts };
}

const STOP = "stop";
type Visit = (fields: string[], record: number) => unknown;

/** Visits records, the header first, until a visit returns STOP. Resolves to the facts of what was read. */
const eachRecord = (path: string, visit: Visit): Promise<FileFacts> =>
  withFile(path, next(path), (file) => parse(path, file, visit));

async function parse(path: string, file: FileHandle, visit: Visit): Promise<FileFacts> {
  const digest = new Digest();
  // In small parts, because all rows of a part stay in memory until its last one is visited.
  const bytes = file.createReadStream({ autoClose: false, start: 0 });
  const text = new Transform({
    transform(piece: Buffer, _, done) {
      digest.update(piece);
      done(null, piece);
    },
  }).setEncoding("utf8");
  let record = 0;
  await new Promise<void>((resolve, reject) => {
    pipeline(bytes, text, (error) => error && reject(error));
    Papa.parse<string[]>(text, {
      delimiter: ",",
      newline: "\n",
      chunk({ data, errors }, parser) {
        try {
          const [first] = errors;
          if (first) throw broken(path, (first.row ?? 0) + 1, first.message);
          for (const fields of data)
            if (fields.length > 1 && visit(fields, ++record) === STOP) {
              parser.abort();
              return;
            }
        } catch (error) {
          reject(error); // before the abort, which calls `complete`
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  }).finally(() => bytes.destroy());
  return digest.facts();
}
