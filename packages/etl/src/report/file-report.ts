import type { Counts, FileFacts, FileReport, Schema } from "@movies/artifacts/folder";
import type { Dataset } from "../datasets/dataset.js";
import type { Measured } from "./measures.js";
import { profileColumns } from "./profile.js";
import { findSuspicious } from "./suspicious.js";

/** Cells of kept rows, counted by raw column. */
export interface CellCounts {
  /** unknown, and given a value */
  readonly imputed: Counts;
  /** not empty, and unreadable */
  readonly unreadable: Counts;
  /** with U+FFFD in place of half a surrogate pair */
  readonly mended: Counts;
  /** members of lists, and fields, that were left out because they cannot be read */
  readonly skipped: Counts;
  /** read in another writing than the usual one, by its name */
  readonly writings: Record<string, Counts>;
}

/** What is counted while a file is cleaned. */
export interface Tally {
  /** records after the header; a split one counts as two */
  readonly read: number;
  readonly repaired: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly rejected: Counts;
  readonly cells: CellCounts;
  readonly schema: Schema;
  readonly measured: Readonly<Record<string, Measured>>;
}

/** What a raw file came to: plain data, so that a thread can send it. */
export interface CleanedFile {
  readonly report: FileReport;
  /** ids kept */
  readonly ids: Float64Array;
  /** of each part of the CSV, unpacked, by name */
  readonly raw: Readonly<Record<string, FileFacts>>;
  /** each file written, by name, except the rejected rows */
  readonly written: Readonly<Record<string, FileFacts>>;
  readonly warnings: readonly string[];
}

/** The report of one file, profile of its columns included. */
export function fileReport(dataset: Dataset, tally: Tally): FileReport {
  const { read, repaired, rejected, duplicates, kept, cells, schema, measured } = tally;
  assertReconciles(dataset.name, tally);
  return {
    read,
    repaired,
    rejected,
    duplicates,
    kept,
    imputed: byName(cells.imputed),
    unreadable_cells: byName(cells.unreadable),
    replaced_surrogates: byName(cells.mended),
    skipped: byName(cells.skipped),
    writings: byName(cells.writings),
    suspicious: findSuspicious(dataset.signs, measured),
    schema,
    columns: profileColumns(dataset, measured),
  };
}

/** In the order of the columns' names, instead of the order in which they were met. */
const byName = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Throws, as a bug of ours, if a record got lost on the way. */
function assertReconciles(name: string, tally: Tally): void {
  const rejected = Object.values(tally.rejected).reduce((sum, count) => sum + count, 0);
  const { read, kept, duplicates, repaired } = tally;
  if (read !== kept + duplicates + rejected + repaired)
    throw new Error(
      `${name}: read ${read}, but kept ${kept} + duplicates ${duplicates} + rejected ${rejected} + repaired ${repaired}`,
    );
}
