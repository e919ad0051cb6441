import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn, textColumn } from "./whole-columns.js";

/** Every folded title once, sorted by `compareKeys`. */
export interface TitlesTable {
  readonly count: number;
  key(row: number): string;
  /** rows of films.arrow with that key, most votes first */
  readonly films: Lists;
  /** the row of that key, or -1 */
  rowOf(key: string): number;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
}

/** What to write: one of each per folded title. */
export interface TitleColumns {
  /** sorted by `compareKeys`, each once */
  readonly keys: readonly string[];
  /** rows of films.arrow, most votes first */
  readonly films: FlatLists;
}

/** titles.arrow; `films` is the number of films. */
export function writeTitles(titles: TitleColumns, films: number): Uint8Array {
  return toArrow({ key: textColumn(titles.keys), films: listColumn(rowType(films), titles.films) });
}

export function openTitles(bytes: Uint8Array): TitlesTable {
  const table = fromArrow(bytes, ["key", "films"]);
  const key = reader<string>(table, "key");
  const first = (wanted: string) => lowerBound(table.numRows, key, wanted);
  return {
    count: table.numRows,
    key,
    films: rowLists(table, "films"),
    lowerBound: first,
    rowOf(wanted) {
      const row = first(wanted);
      return row < table.numRows && key(row) === wanted ? row : -1;
    },
  };
}
