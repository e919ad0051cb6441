import { list, utf8 } from "@uwdata/flechette";
import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn, textColumn } from "./whole-columns.js";

/** Every folded title or other name of a film once, sorted by `compareKeys`. */
export interface TitlesTable {
  readonly count: number;
  key(row: number): string;
  /** rows of films.arrow with that title, most votes first */
  readonly films: Lists;
  /** rows of films.arrow with another name of that key, most votes first; it differs from their title in more than case */
  readonly named: Lists;
  /** those names as written, at the places of `named` */
  names(row: number): readonly string[];
  /** rows of films.arrow with a title that is similar to this one and that are far better known, most votes first */
  readonly similar: Lists;
  /** the row of that key, or -1 */
  rowOf(key: string): number;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
}

/** What to write: one of each per key. */
export interface TitleColumns {
  /** sorted by `compareKeys`, each once */
  readonly keys: readonly string[];
  readonly films: FlatLists;
  readonly named: FlatLists;
  readonly names: readonly (readonly string[])[];
  readonly similar: FlatLists;
}

/** titles.arrow; `films` is the number of films. */
export function writeTitles(titles: TitleColumns, films: number): Uint8Array {
  return toArrow({
    key: textColumn(titles.keys),
    films: listColumn(rowType(films), titles.films),
    named: listColumn(rowType(films), titles.named),
    names: [list(utf8()), titles.names],
    similar: listColumn(rowType(films), titles.similar),
  });
}

export function openTitles(bytes: Uint8Array): TitlesTable {
  const table = fromArrow(bytes);
  const key = reader<string>(table, "key");
  const first = (wanted: string) => lowerBound(table.numRows, key, wanted);
  return {
    count: table.numRows,
    key,
    films: rowLists(table, "films"),
    named: rowLists(table, "named"),
    names: reader<readonly string[]>(table, "names"),
    similar: rowLists(table, "similar"),
    lowerBound: first,
    rowOf(wanted) {
      const row = first(wanted);
      return row < table.numRows && key(row) === wanted ? row : -1;
    },
  };
}
