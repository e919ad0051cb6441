import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn, textColumn } from "./whole-columns.js";

/** All people, sorted by `compareKeys` of the folded name, then of the name; several may share a key. */
export interface PeopleTable {
  readonly count: number;
  key(row: number): string;
  name(row: number): string;
  /** rows of films.arrow */
  readonly cast: Lists;
  /** rows of films.arrow */
  readonly directed: Lists;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
}

/**
 * What to write: one of each per person in a cast or director, sorted as in `PeopleTable`. Names that differ only in case
 * and white space are one person.
 */
export interface PeopleColumns {
  /** folded names */
  readonly keys: readonly string[];
  /** the most frequent spelling */
  readonly names: readonly string[];
  /** rows of films.arrow with the person in the cast, ascending, each once */
  readonly cast: FlatLists;
  /** rows of films.arrow directed, ascending, each once */
  readonly directed: FlatLists;
}

/** people.arrow; `films` is the number of films. */
export function writePeople({ keys, names, cast, directed }: PeopleColumns, films: number): Uint8Array {
  return toArrow({
    key: textColumn(keys),
    name: textColumn(names),
    cast: listColumn(rowType(films), cast),
    directed: listColumn(rowType(films), directed),
  });
}

export function openPeople(bytes: Uint8Array): PeopleTable {
  const table = fromArrow(bytes);
  const key = reader<string>(table, "key");
  return {
    count: table.numRows,
    key,
    name: reader<string>(table, "name"),
    cast: rowLists(table, "cast"),
    directed: rowLists(table, "directed"),
    lowerBound: (wanted) => lowerBound(table.numRows, key, wanted),
  };
}
