import { int32, list, utf8 } from "@uwdata/flechette";
import { fromArrow, lowerBound, reader, toArrow } from "./arrow.js";

/** Every folded title once, sorted by `compareKeys`. */
export interface TitlesTable {
  readonly count: number;
  key(row: number): string;
  /** ids of the films with that key, most votes first */
  ids(row: number): Int32Array;
  /** the row of that key, or -1 */
  rowOf(key: string): number;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
}

export interface TitleRow {
  readonly key: string;
  readonly ids: readonly number[];
}

/** titles.arrow. The rows are to be sorted by `compareKeys` of their keys, each key once. */
export function writeTitles(rows: readonly TitleRow[]): Uint8Array {
  return toArrow({
    key: [utf8(), rows.map((row) => row.key)],
    ids: [list(int32()), rows.map((row) => row.ids)],
  });
}

export function openTitles(bytes: Uint8Array): TitlesTable {
  const table = fromArrow(bytes, ["key", "ids"]);
  const key = reader<string>(table, "key");
  const first = (wanted: string) => lowerBound(table.numRows, key, wanted);
  return {
    count: table.numRows,
    key,
    ids: reader<Int32Array>(table, "ids"),
    lowerBound: first,
    rowOf(wanted) {
      const row = first(wanted);
      return row < table.numRows && key(row) === wanted ? row : -1;
    },
  };
}
