import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn, textColumn } from "./whole-columns.js";

/** The keys under which titles are found that are written in another way, if they are not a row's own key. */
export interface WritingsTable {
  readonly count: number;
  /** rows of titles.arrow with a title or name that has this key, see `writingKeys` */
  titles(key: string): ArrayLike<number>;
}

/** What to write: one of each per key. */
export interface WritingColumns {
  /** sorted by `compareKeys`, each once */
  readonly keys: readonly string[];
  /** rows of titles.arrow, ascending */
  readonly titles: FlatLists;
}

/** writings.arrow; `titles` is the number of rows in titles.arrow. */
export const writeWritings = (writings: WritingColumns, titles: number): Uint8Array =>
  toArrow({ key: textColumn(writings.keys), titles: listColumn(rowType(titles), writings.titles) });

export function openWritings(bytes: Uint8Array): WritingsTable {
  const table = fromArrow(bytes);
  const key = reader<string>(table, "key");
  const titles: Lists = rowLists(table, "titles");
  return {
    count: table.numRows,
    titles(wanted) {
      const row = lowerBound(table.numRows, key, wanted);
      return row < table.numRows && key(row) === wanted ? titles.at(row) : [];
    },
  };
}
