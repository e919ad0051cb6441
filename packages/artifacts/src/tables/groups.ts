import { dictionary, int16, utf8 } from "@uwdata/flechette";
import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn, textColumn } from "./whole-columns.js";

/** What films can be grouped by, besides people. */
export const GROUP_KINDS = ["collection", "company", "country", "genre", "language"] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/**
 * Every collection, company, country, genre and original language, sorted by `compareKeys` of the folded name, then of the
 * name, then by kind; several may share a key.
 */
export interface GroupsTable {
  readonly count: number;
  kind(row: number): GroupKind;
  key(row: number): string;
  /** as written in the source; a language is its ISO 639-1 code */
  name(row: number): string;
  /** rows of films.arrow, ascending, each once */
  readonly films: Lists;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
}

/** What to write: one of each per group, sorted as in `GroupsTable`. */
export interface GroupColumns {
  readonly kinds: readonly GroupKind[];
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly films: FlatLists;
}

/** groups.arrow; `films` is the number of films. */
export const writeGroups = (groups: GroupColumns, films: number): Uint8Array =>
  toArrow({
    kind: [dictionary(utf8(), int16()), groups.kinds],
    key: textColumn(groups.keys),
    name: textColumn(groups.names),
    films: listColumn(rowType(films), groups.films),
  });

export function openGroups(bytes: Uint8Array): GroupsTable {
  const table = fromArrow(bytes);
  const key = reader<string>(table, "key");
  return {
    count: table.numRows,
    kind: reader<GroupKind>(table, "kind"),
    key,
    name: reader<string>(table, "name"),
    films: rowLists(table, "films"),
    lowerBound: (wanted) => lowerBound(table.numRows, key, wanted),
  };
}
