import type { Cell } from "../cells/cell.js";
import type { ColumnType } from "./columns.js";
import type { Reason } from "./reasons.js";
import type { Sign } from "./signs.js";

/** One of the two raw files: which columns it has, and what becomes of them. */
export interface Dataset {
  readonly name: "movies" | "credits";
  /** the usual name of the raw file */
  readonly rawFile: string;
  /** the name under which it was published */
  readonly published: string;
  /** the names it has where people keep it, without ending and in any case */
  readonly names: RegExp;
  /** clean columns by name */
  readonly columns: Readonly<Record<string, Column>>;
  /** raw columns that are known and not used: no reason for a warning */
  readonly unused: readonly string[];
  /** raw columns that only other files of the same kind have, likewise */
  readonly elsewhere: readonly string[];
  /** every reason to leave a row out, in the order they are checked */
  readonly reasons: readonly Reason[];
  /** a raw column, beside the id, without which a row is left out */
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

/** A clean column, read from a raw column or made from the clean cells of the same row. */
export interface Column {
  readonly type: ColumnType;
  /** its raw column; the same name if not given */
  readonly from?: string;
  /** other raw columns that it is read from if that one is not there */
  readonly or?: readonly { readonly from: string; readonly type: ColumnType }[];
  /** the file may lack it: its cells are empty then */
  readonly optional?: true;
  /** a word for nothing may be meant: such a cell is never emptied */
  readonly kept?: true;
  /** what a film has in it; a warning says so if none has one */
  readonly noun?: string;
  readonly make?: (row: CleanRow) => Cell;
}

/** The clean cells of a row, by column. */
export type CleanRow = (column: string) => Cell;

/** The names of the columns that are worked out for each row: those of all files, without repetition. */
export const columnNames = ({ files }: Dataset): string[] => [
  ...new Set(files.flatMap(({ columns }) => columns)),
];

/** The raw column that a clean column is read from; undefined if it is made. */
export const rawName = (name: string, { from, make }: Column): string | undefined =>
  make ? undefined : (from ?? name);

/** The raw columns that the clean ones are usually read from. */
export const wantedColumns = ({ columns }: Dataset): string[] =>
  Object.entries(columns).flatMap(([name, column]) => rawName(name, column) ?? []);

/** The raw columns that may stand for a clean one, the usual one first; none for one that is made. */
export const sourcesOf = (name: string, column: Column): string[] => {
  const usual = rawName(name, column);
  return usual === undefined ? [] : [usual, ...(column.or ?? []).map(({ from }) => from)];
};
