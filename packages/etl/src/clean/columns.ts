import { type ColumnTable, table } from "../arquero.js";
import { decode, type Utf8 } from "../csv/utf8.js";
import { cellsOf } from "./cells-of.js";
import { isMissing, mendSurrogates } from "./nested.js";

/** null where nothing was there, or nothing that could be read */
type CleanCell = number | string | string[] | null;

/** What becomes of a cell that is not empty: null where it cannot be read. */
export interface CellCleaner {
  read(cell: string): CleanCell;
  /** of a cell that could not be read: whether anything stands in it */
  isMissing(cell: string): boolean;
  /** whether it is given literals, as Utf8 */
  readonly isNested: boolean;
}

export const text = (read: (cell: string) => CleanCell): CellCleaner => ({
  read,
  isMissing,
  isNested: false,
});

/** Of a column of literals, whose cells are not decoded as a whole. */
export const nested = (read: (cell: Utf8) => CleanCell): CellCleaner => ({
  read: (cell) => read(cell as Utf8),
  isMissing: (cell) => isMissing(decode(cell as Utf8)),
  isNested: true,
});

/** The columns whose cells are literals. */
export const nestedAmong = (cleaners: Readonly<Record<string, CellCleaner>>): string[] =>
  Object.keys(cleaners).filter((name) => cleaners[name]?.isNested);

/** Numbers of cells by column; a column with none is not listed. */
export type Counts = Record<string, number>;

export interface CleanedColumns {
  readonly table: ColumnTable;
  /** cells with something in them, readable or not */
  readonly filled: Counts;
  /** cells with something in them that could not be read */
  readonly unreadable: Counts;
  /** cells in which U+FFFD stands for half a surrogate pair */
  readonly mended: Counts;
}

/** Puts each named column through its cleaner. Only an escape can make half a surrogate pair, so only there it is looked for. */
export function cleanColumns(
  rows: ColumnTable,
  cleaners: Readonly<Record<string, CellCleaner>>,
): CleanedColumns {
  const filled: Counts = {};
  const unreadable: Counts = {};
  const mended: Counts = {};
  const columns: Record<string, CleanCell[]> = {};
  for (const [column, cleaner] of Object.entries(cleaners)) {
    const cells: CleanCell[] = [];
    const counts = { empty: 0, unreadable: 0, mended: 0 };
    for (const cell of cellsOf<string>(rows, column)) cells.push(cleanCell(cell, cleaner, counts));
    columns[column] = cells;
    note(filled, column, cells.length - counts.empty);
    note(unreadable, column, counts.unreadable);
    note(mended, column, counts.mended);
  }
  return { table: rows.assign(table(columns)), filled, unreadable, mended };
}

function cleanCell(
  cell: string,
  cleaner: CellCleaner,
  counts: { empty: number; unreadable: number; mended: number },
): CleanCell {
  const value = cell === "" ? null : cleaner.read(cell);
  if (typeof value === "number") return value;
  if (value === null) {
    if (cleaner.isMissing(cell)) counts.empty++;
    else counts.unreadable++;
    return null;
  }
  if (!cell.includes("\\")) return value;
  const better = mendValue(value);
  if (better === undefined) return value;
  counts.mended++;
  return better;
}

function note(counts: Counts, column: string, count: number): void {
  if (count > 0) counts[column] = count;
}

function mendValue(value: string | string[]): string | string[] | undefined {
  if (typeof value === "string") return mendSurrogates(value);
  const mended = value.map((text) => mendSurrogates(text) ?? text);
  return mended.some((text, i) => text !== value[i]) ? mended : undefined;
}

/** Adds the counts of a batch to those of the file. */
export function addCounts(sum: Counts, more: Readonly<Counts>): void {
  for (const [column, count] of Object.entries(more)) sum[column] = (sum[column] ?? 0) + count;
}
