import { GROUP_KINDS, type GroupKind, type Opened } from "@movies/artifacts";
import type { Groups } from "../lookup/groups.js";
import { settings } from "../settings.js";

/** A table of sorted folded keys that can be searched: titles.arrow, or people.arrow in one role or both. */
export interface Searchable {
  readonly count: number;
  key(row: number): string;
  /** the titles or names with that key, as written */
  writings(row: number): readonly string[];
  /** the rows whose key contains a trigram, ascending, for `decodeGaps` */
  withGram(gram: string): Uint8Array;
  /** the first row whose key is not below `key` */
  lowerBound(key: string): number;
  /** how well known each row is; negative if it must not be found */
  readonly weights: Int32Array;
  /** the weight from which a row counts as known to everybody */
  readonly wellKnown: number;
  /** scratch memory for counts, one byte per row, and for rows: searching makes no garbage of that size */
  readonly scratch: Scratch;
}

/** Rows by how well known they are. */
export const bestKnown = (table: Searchable, rows: Iterable<number>): number[] =>
  [...rows].sort((a, b) => (table.weights[b] ?? 0) - (table.weights[a] ?? 0) || a - b);

interface Scratch {
  readonly counts: Uint8Array;
  readonly rows: Uint32Array;
  readonly found: Uint32Array;
}

/** Scratch memory for a table with this many rows. */
export const scratchFor = (count: number): Scratch => ({
  counts: new Uint8Array(count),
  rows: new Uint32Array(count),
  found: new Uint32Array(count),
});

/** Titles and other names, weighted by the most votes of their films. */
export function searchableTitles({ titles, films, grams }: Opened): Searchable {
  const weights = new Int32Array(titles.count);
  for (const { starts, values } of [titles.films, titles.named])
    for (let row = 0; row < titles.count; row++) {
      if (starts[row] === starts[row + 1]) continue;
      const best = values[starts[row] ?? 0] ?? 0; // most votes first
      weights[row] = Math.max(weights[row] ?? 0, films.voteCounts[best] ?? 0);
    }
  return {
    count: titles.count,
    key: titles.key,
    writings: (row) => {
      const written: string[] = [];
      for (const film of titles.films.at(row)) written.push(films.title(film));
      return titles.named.size(row) === 0 ? written : [...written, ...titles.names(row)];
    },
    withGram: grams.titles,
    lowerBound: titles.lowerBound,
    weights,
    wellKnown: settings.search.wellKnown.votes,
    scratch: scratchFor(titles.count),
  };
}

/** People, weighted by the number of their films: all of them, and those with films in a role. */
interface SearchablePeople {
  readonly all: Searchable;
  readonly cast: Searchable;
  readonly directed: Searchable;
}

export function searchablePeople({ people, grams }: Opened): SearchablePeople {
  const all = new Int32Array(people.count);
  const cast = new Int32Array(people.count);
  const directed = new Int32Array(people.count);
  for (let row = 0; row < people.count; row++) {
    const acted = people.cast.size(row);
    const made = people.directed.size(row);
    all[row] = acted + made;
    cast[row] = acted || -1;
    directed[row] = made || -1;
  }
  const table = {
    count: people.count,
    key: people.key,
    writings: (row: number) => [people.name(row)],
    withGram: grams.people,
    wellKnown: settings.search.wellKnown.films,
    lowerBound: people.lowerBound,
    scratch: scratchFor(people.count),
  };
  return {
    all: { ...table, weights: all },
    cast: { ...table, weights: cast },
    directed: { ...table, weights: directed },
  };
}

/**
 * Collections, companies, countries, genres and languages, weighted by the number of their films. Codes of two letters are
 * left out: nearly every short text is one slip away from one.
 */
export function searchableGroups(
  { groups, grams }: Opened,
  writings: Groups["writings"],
): (kind: GroupKind) => Searchable {
  const weights = new Map(GROUP_KINDS.map((kind) => [kind, new Int32Array(groups.count).fill(-1)]));
  for (let row = 0; row < groups.count; row++)
    weights.get(groups.kind(row))?.set([groups.films.size(row)], row);
  const table = {
    count: groups.count,
    key: groups.key,
    writings: (row: number) => writings(row).filter((writing) => writing.length > 2),
    withGram: grams.groups,
    wellKnown: settings.search.wellKnown.films,
    lowerBound: groups.lowerBound,
    scratch: scratchFor(groups.count),
  };
  return (kind) => ({ ...table, weights: weights.get(kind) ?? new Int32Array(groups.count) });
}
