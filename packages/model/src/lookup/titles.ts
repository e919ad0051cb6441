import {
  type FlatLists,
  flatLists,
  foldKey,
  lowerKey,
  type TitleColumns,
  type WritingColumns,
  writingKeys,
} from "@movies/artifacts";
import { sortedNames } from "../names.js";
import { settings } from "../settings.js";

/** A film as it is looked up. */
export interface TitledFilm {
  readonly title: string;
  /** what else it is called; what differs from its title in case only is no other name */
  readonly names: readonly string[];
  readonly voteCount: number;
}

/** The rows of titles.arrow, and the other writings under which they are found. */
export interface TitleTables {
  readonly titles: TitleColumns;
  readonly writings: WritingColumns;
}

/** What bears a folded key. */
interface Bearers {
  /** films with such a title */
  readonly films: number[];
  /** films with such another name, by the name as it is written first */
  readonly named: Map<number, string>;
  /** the other keys of what is written so */
  readonly writings: Set<string>;
  readonly similar: Set<string>;
}

/**
 * Every folded title and other name with the films that have it, most votes first, among equal votes the lower id first.
 * @param films sorted by id
 */
export function titleTables(films: readonly TitledFilm[]): TitleTables {
  const byKey = new Map<string, Bearers>();
  const bearersOf = (written: string, isTitle: boolean): Bearers => {
    const key = foldKey(written);
    const bearers = byKey.get(key) ?? {
      films: [],
      named: new Map(),
      writings: new Set(),
      similar: new Set(),
    };
    byKey.set(key, bearers);
    const { same, similar, loose } = writingKeys(written);
    for (const other of [same, similar, loose])
      if (other !== "" && other !== key) bearers.writings.add(other);
    if (isTitle) bearers.similar.add(similar);
    return bearers;
  };
  films.forEach(({ title }, row) => {
    bearersOf(title, true).films.push(row);
  });
  films.forEach(({ title, names }, row) => {
    const own = lowerKey(title);
    for (const name of names) {
      if (lowerKey(name) === own) continue;
      const { named } = bearersOf(name, false);
      if (!named.has(row)) named.set(row, name);
    }
  });
  const { names: keys } = sortedNames([...byKey.keys()]);
  const rows = keys.map((key) => byKey.get(key)).filter((row) => row !== undefined);
  const order = (a: number, b: number) => films[b].voteCount - films[a].voteCount || a - b;
  for (const row of rows) row.films.sort(order);
  const named = rows.map((row) => [...row.named.keys()].sort(order));
  return {
    titles: {
      keys,
      films: flatLists(rows.map((row) => row.films)),
      named: flatLists(named),
      names: rows.map((row, i) => named[i].map((film) => row.named.get(film) ?? "")),
      similar: flatLists(rows.map(farBetterKnown(films, rows, order))),
    },
    writings: writingColumns(rows),
  };
}

/** For a row, the films with a similar title that are far better known. */
function farBetterKnown(
  films: readonly TitledFilm[],
  rows: readonly Bearers[],
  order: (a: number, b: number) => number,
): (row: Bearers) => number[] {
  const { times, leastVotes, most } = settings.similarTitles;
  const known = new Map<string, number[]>();
  for (const row of rows)
    for (const key of row.similar)
      known.set(key, [
        ...(known.get(key) ?? []),
        ...row.films.filter((film) => films[film].voteCount >= leastVotes),
      ]);
  return (row) => {
    if (row.films.length === 0) return [];
    const votes = films[row.films[0]].voteCount;
    const others = new Set([...row.similar].flatMap((key) => known.get(key) ?? []));
    return [...others]
      .filter((film) => films[film].voteCount >= times * votes && !row.films.includes(film))
      .sort(order)
      .slice(0, most);
  };
}

function writingColumns(rows: readonly Bearers[]): WritingColumns {
  const byKey = new Map<string, number[]>();
  rows.forEach(({ writings }, row) => {
    for (const key of writings) {
      const titles = byKey.get(key);
      if (titles) titles.push(row);
      else byKey.set(key, [row]);
    }
  });
  const { names: keys } = sortedNames([...byKey.keys()]);
  const titles: FlatLists = flatLists(keys.map((key) => byKey.get(key) ?? []));
  return { keys, titles };
}
