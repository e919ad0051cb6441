import { list, utf8 } from "@uwdata/flechette";
import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";

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

export interface TitleRow {
  readonly key: string;
  /** rows of films.arrow */
  readonly films: readonly number[];
}

/** titles.arrow. The rows are to be sorted by `compareKeys` of their keys, each key once; `films` is how many there are. */
export function writeTitles(rows: readonly TitleRow[], films: number): Uint8Array {
  return toArrow({
    key: [utf8(), rows.map((row) => row.key)],
    films: [list(rowType(films)), rows.map((row) => row.films)],
  });
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
