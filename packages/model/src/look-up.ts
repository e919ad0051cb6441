import {
  compareKeys,
  flatLists,
  foldKey,
  lowerKey,
  type PeopleColumns,
  type TitleColumns,
} from "@movies/artifacts";
import type { CleanFilm } from "./clean-files.js";
import type { FilmCredits } from "./film-credits.js";
import { orderOf, sortedNames } from "./text-order.js";
import { transposed } from "./transposed.js";

/** What of a film its title is found by. */
export type TitledFilm = Pick<CleanFilm, "id" | "title" | "voteCount">;

/** Every folded title with the films that bear it, most votes first, of equal votes the lower id. The films are to be sorted by id. */
export function titleColumns(films: readonly TitledFilm[]): TitleColumns {
  const byKey = new Map<string, number[]>();
  films.forEach(({ title }, row) => {
    const key = foldKey(title);
    const bearers = byKey.get(key);
    if (bearers) bearers.push(row);
    else byKey.set(key, [row]);
  });
  const votes = (row: number) => films[row]?.voteCount ?? 0;
  const keys = sortedNames([...byKey.keys()]).names;
  const bearers = (key: string) => (byKey.get(key) ?? []).sort((a, b) => votes(b) - votes(a) || a - b);
  return { keys, films: flatLists(keys.map(bearers)) };
}

/** Everybody in the casts and directions of the films, in the order of people.arrow. */
export function peopleColumns({ names, cast, directors }: FilmCredits): PeopleColumns {
  const tidied = names.map(tidy);
  const keys = tidied.map(foldKey);
  const counts = mentions(names.length, cast.values, directors.values);
  const rowOf = new Int32Array(names.length).fill(-1);
  const people: number[] = []; // the number of the name each is written by
  for (const namesakes of equalRuns(keys)) {
    if (keys[namesakes[0] ?? 0] === "") continue; // a credit without a name is nobody
    const written = persons(namesakes, names, counts);
    written.sort((a, b) => compareKeys(tidied[a.best] ?? "", tidied[b.best] ?? ""));
    for (const { best, spellings } of written) {
      for (const name of spellings) rowOf[name] = people.length;
      people.push(best);
    }
  }
  const filmsOf = ({ starts, values }: FilmCredits["cast"]) =>
    transposed({ starts, values: values.map((name) => rowOf[name] ?? -1) }, people.length);
  return {
    keys: people.map((name) => keys[name] ?? ""),
    names: people.map((name) => tidied[name] ?? ""),
    cast: filmsOf(cast),
    directed: filmsOf(directors),
  };
}

/** Line breaks and rows of spaces as one space. */
const tidy = (name: string): string =>
  /[^\S ]|^ | $| {2}/.test(name) ? name.replace(/\s+/g, " ").trim() : name;

function mentions(names: number, ...lists: readonly Int32Array[]): Int32Array {
  const counts = new Int32Array(names);
  for (const list of lists) for (const name of list) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The places of equal keys, in order; the keys in theirs. */
function* equalRuns(keys: readonly string[]): Generator<Int32Array> {
  const order = orderOf(keys);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from] ?? 0];
    do to += 1;
    while (to < order.length && keys[order[to] ?? 0] === key);
    yield order.subarray(from, to);
  }
}

interface Person {
  /** the spelling that occurs most, of equal ones the first */
  best: number;
  /** names that differ in case only */
  readonly spellings: number[];
}

function persons(namesakes: Int32Array, names: readonly string[], counts: Int32Array): Person[] {
  const [only = 0] = namesakes;
  if (namesakes.length === 1) return [{ best: only, spellings: [only] }]; // as nearly all are
  const byLower = new Map<string, Person>();
  for (const name of namesakes) {
    const lower = lowerKey(names[name] ?? "");
    const known = byLower.get(lower);
    if (known === undefined) byLower.set(lower, { best: name, spellings: [name] });
    else {
      known.spellings.push(name);
      if ((counts[name] ?? 0) > (counts[known.best] ?? 0)) known.best = name;
    }
  }
  return [...byLower.values()];
}
