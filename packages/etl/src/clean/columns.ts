import * as aq from "arquero";
import { isMissing, mendSurrogates } from "./nested.js";

/** What becomes of a cell: null where it is empty or cannot be read. */
export type CellCleaner = (cell: string) => number | string | string[] | null;

/** Numbers of cells by column; a column with none is not listed. */
export type Counts = Record<string, number>;

export interface CleanedColumns {
  readonly table: aq.ColumnTable;
  /** cells with something in them, readable or not */
  readonly filled: Counts;
  /** cells with something in them that could not be read */
  readonly unreadable: Counts;
  /** cells in which U+FFFD stands for half a surrogate pair */
  readonly mended: Counts;
}

/** Puts each named column through its cleaner. Only an escape can make half a surrogate pair, so only there it is looked for. */
export function cleanColumns(
  rows: aq.ColumnTable,
  cleaners: Readonly<Record<string, CellCleaner>>,
): CleanedColumns {
  const filled: Counts = {};
  const unreadable: Counts = {};
  const mended: Counts = {};
  const clean = (column: string, cleaner: CellCleaner) =>
    aq.escape((row: Record<string, string>) => {
      const cell = row[column] ?? "";
      const value = cleaner(cell);
      if (value === null && isMissing(cell)) return null;
      filled[column] = (filled[column] ?? 0) + 1;
      if (value === null) {
        unreadable[column] = (unreadable[column] ?? 0) + 1;
        return null;
      }
      if (!cell.includes("\\")) return value;
      const better = mendValue(value);
      if (better === undefined) return value;
      mended[column] = (mended[column] ?? 0) + 1;
      return better;
    });
  // One column at a time: for a closure arquero makes an object of every row, of all columns the table has.
  const columns = Object.entries(cleaners).map(([column, cleaner]) =>
    rows.select(column).derive({ [column]: clean(column, cleaner) }),
  );
  const table = rows.assign(...columns);
  return { table, filled, unreadable, mended };
}

function mendValue(value: number | string | string[]): string | string[] | undefined {
  if (typeof value === "number") return undefined;
  if (typeof value === "string") return mendSurrogates(value);
  const mended = value.map((text) => mendSurrogates(text) ?? text);
  return mended.some((text, i) => text !== value[i]) ? mended : undefined;
}

/** Adds the counts of a batch to those of the file. */
export function addCounts(sum: Counts, more: Readonly<Counts>): void {
  for (const [column, count] of Object.entries(more)) sum[column] = (sum[column] ?? 0) + count;
}
