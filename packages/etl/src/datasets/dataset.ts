import type { Cell } from "../output/csv.js";
import type { Sign } from "../report/suspicious.js";
import type { ColumnType } from "./columns.js";
import type { Reason } from "./reasons.js";

/** One of the two raw files: which columns it has, and what becomes of them. */
export interface Dataset {
  readonly name: "movies" | "credits";
  /** the usual name of the raw file */
  readonly rawFile: string;
  /** clean columns by name */
  readonly columns: Readonly<Record<string, Column>>;
  /** raw columns that are known and not used: no reason for a warning */
  readonly unused: readonly string[];
  /** every reason to reject a row, in the order in which they are checked */
  readonly reasons: readonly Reason[];
  /** a raw column, besides the id, that a row must have to be kept */
  readonly required?: { readonly column: string; readonly missing: Reason; readonly invalid: Reason };
  readonly files: readonly CleanFile[];
  /** what makes a kept row look wrong */
  readonly signs: readonly Sign[];
}

/** A clean file: some of the dataset's columns, in this order. */
export interface CleanFile {
  readonly name: string;
  readonly parquet: string;
  readonly columns: readonly string[];
}

export interface Column {
  readonly type: ColumnType;
  /** its raw column; the same name if not given */
  readonly from?: string;
  /** the raw file may lack it; then it is unknown in every row */
  readonly optional?: true;
  /** made from the clean cells of the same row instead of a raw column */
  readonly make?: (row: CleanRow) => Cell;
}

/** The clean cells of a row, by column. */
export type CleanRow = (column: string) => Cell;

/** The names of the columns that are computed for each row: those of all files, without repetition. */
export const columnNames = ({ files }: Dataset): string[] => [
  ...new Set(files.flatMap(({ columns }) => columns)),
];

/** The raw column that a clean column is read from; undefined if it is computed. */
export const rawName = (name: string, { from, make }: Column): string | undefined =>
  make ? undefined : (from ?? name);

/** The raw columns that are read: those that must be there, then those that may be missing. */
export function wantedColumns({ columns }: Dataset): Record<"required" | "optional", string[]> {
  const named = (optional: boolean) =>
    Object.entries(columns).flatMap(([name, column]) =>
      (column.optional ?? false) === optional ? (rawName(name, column) ?? []) : [],
    );
  return { required: named(false), optional: named(true) };
}
