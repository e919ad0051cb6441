import { fromArrow, type Lists, lowerBound, reader, rowLists, rowType, toArrow } from "./arrow.js";
import type { FlatLists } from "./flat-lists.js";
import { listColumn, textColumn } from "./whole-columns.js";

/** What films can be grouped by, besides people, in the order of groups.arrow. */
export const GROUP_KINDS = ["collection", "company", "country", "genre", "language"] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Every collection, company, country, genre and original language, sorted by kind, then by `compareKeys` of the folded name, then of the name. */
export interface GroupsTable {
  readonly count: number;
  /** the rows of a kind: from the first, up to the second without it */
  rowsOf(kind: GroupKind): readonly [from: number, to: number];
  key(row: number): string;
  /** as written in the source; a language is its ISO 639-1 code */
  name(row: number): string;
  /** rows of films.arrow, ascending, each once */
  readonly films: Lists;
  /** the first row of that kind whose key is not below `key`; the end of the kind if there is none */
  lowerBound(kind: GroupKind, key: string): number;
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
    kind: textColumn(groups.kinds),
    key: textColumn(groups.keys),
    name: textColumn(groups.names),
    films: listColumn(rowType(films), groups.films),
  });

export function openGroups(bytes: Uint8Array): GroupsTable {
  const table = fromArrow(bytes, ["kind", "key", "name", "films"]);
  const kind = reader<string>(table, "kind");
  const key = reader<string>(table, "key");
  const count = table.numRows;
  const from = (wanted: GroupKind) => lowerBound(count, kind, wanted as string);
  const bounds = GROUP_KINDS.map((wanted, i) => {
    const next = GROUP_KINDS[i + 1];
    return [wanted, [from(wanted), next === undefined ? count : from(next)]] as const;
  });
  const rows = Object.fromEntries(bounds) as Record<GroupKind, readonly [number, number]>;
  return {
    count,
    rowsOf: (wanted) => rows[wanted],
    key,
    name: reader<string>(table, "name"),
    films: rowLists(table, "films"),
    lowerBound(wanted, sought) {
      const [first, end] = rows[wanted];
      return first + lowerBound(end - first, (at) => key(first + at), sought);
    },
  };
}
