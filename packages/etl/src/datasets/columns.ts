import { parseDate } from "../clean/dates.js";
import { parseId, parseImdbId } from "../clean/ids.js";
import { parseAmount, parseVotes } from "../clean/numbers.js";
import type { Cell } from "../output/csv.js";
import type { ParquetType } from "../output/parquet-types.js";

/** The kind of a clean column: how its cells are read, profiled and stored. */
export interface ColumnType {
  /** Reads a cell that is not empty; null if it is unreadable. */
  read(cell: string): Cell;
  readonly profile: "number" | "date" | "text" | "list";
  readonly parquet: ParquetType;
  /** replaces an unknown value */
  readonly imputed?: number;
  /** raw cells are literals, whose escapes can produce half of a surrogate pair */
  readonly literal?: true;
}

const nothing = (): Cell => null;

export const ID: ColumnType = { read: parseId, profile: "number", parquet: "id" };
export const IMDB_ID: ColumnType = { read: parseImdbId, profile: "text", parquet: "text" };
export const DAY: ColumnType = { read: parseDate, profile: "date", parquet: "day" };
export const AMOUNT: ColumnType = { read: parseAmount, profile: "number", parquet: "amount" };
export const COUNT: ColumnType = { read: parseVotes, profile: "number", parquet: "count" };
/** The source writes 0 for what it does not know, so an unknown amount of money is 0 too. */
export const MONEY: ColumnType = { ...AMOUNT, parquet: "known amount", imputed: 0 };
export const TEXT: ColumnType = { read: (cell) => cell, profile: "text", parquet: "text" };
export const YEAR: ColumnType = { read: nothing, profile: "number", parquet: "year" };
export const RATIO: ColumnType = { read: nothing, profile: "number", parquet: "known amount" };

/** A literal that holds one name. */
export const name = (read: (cell: string) => Cell): ColumnType => ({
  read,
  profile: "text",
  parquet: "text",
  literal: true,
});

/** A literal that holds a list of names. */
export const names = (read: (cell: string) => string[] | null): ColumnType => ({
  read,
  profile: "list",
  parquet: "names",
  literal: true,
});
