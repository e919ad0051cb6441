import {
  type CreditColumns,
  compareKeys,
  type FlatLists,
  flatLists,
  foldKey,
  lowerKey,
  type PeopleColumns,
} from "@movies/artifacts";
import type { FilmCredits } from "../input/credits.js";
import { orderOf } from "../names.js";
import { rowsByNumber } from "./rows-by-number.js";

/** Everyone who acts in or directs a film, in the order of people.arrow, and the same read from the films' side. */
export function peopleColumns({ names, cast, directors }: FilmCredits): {
  readonly people: PeopleColumns;
  readonly credits: CreditColumns;
} {
  const tidied = names.map(tidy);
  const keys = tidied.map(foldKey);
  const counts = mentions(names.length, cast.values, directors.values);
  const rowOf = new Int32Array(names.length).fill(-1);
  const people: number[] = []; // by person, the number of their best spelling
  for (const namesakes of equalRuns(keys)) {
    if (keys[namesakes[0]] === "") continue; // a credit without a name is ignored
    const written = persons(namesakes, tidied, counts);
    written.sort((a, b) => compareKeys(tidied[a.best], tidied[b.best]));
    for (const { best, spellings } of written) {
      for (const name of spellings) rowOf[name] = people.length;
      people.push(best);
    }
  }
  return {
    people: {
      keys: people.map((name) => keys[name]),
      names: people.map((name) => tidied[name]),
      cast: rowsByNumber(cast, rowOf, people.length),
      directed: rowsByNumber(directors, rowOf, people.length),
    },
    credits: { cast: billed(cast, rowOf), directors: billed(directors, rowOf) },
  };
}

/** The people of each film as billed, each once, without those that have no name. */
function billed({ starts, values }: FlatLists<Int32Array>, rowOf: Int32Array): FlatLists<Int32Array> {
  const people = Array.from({ length: starts.length - 1 }, (_, film) => {
    const rows = Array.from(values.subarray(starts[film], starts[film + 1]), (name) => rowOf[name]);
    return new Set(rows.filter((row) => row >= 0));
  });
  return flatLists(people);
}

/** White space as single spaces. */
const tidy = (name: string): string =>
  /[^\S ]|^ | $| {2}/.test(name) ? name.replace(/\s+/g, " ").trim() : name;

function mentions(names: number, ...lists: readonly Int32Array[]): Int32Array {
  const counts = new Int32Array(names);
  for (const list of lists) for (const name of list) counts[name] += 1;
  return counts;
}

/** The positions of each key, ascending; the keys in order. */
function* equalRuns(keys: readonly string[]): Generator<Int32Array> {
  const order = orderOf(keys);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from]];
    do to += 1;
    while (to < order.length && keys[order[to]] === key);
    yield order.subarray(from, to);
  }
}

interface Person {
  /** the most frequent spelling, among equally frequent ones the first */
  best: number;
  /** names that differ only in case and white space */
  readonly spellings: number[];
}

function persons(namesakes: Int32Array, names: readonly string[], counts: Int32Array): Person[] {
  const [only] = namesakes;
  if (namesakes.length === 1) return [{ best: only, spellings: [only] }]; // nearly all
  const byLower = new Map<string, Person>();
  for (const name of namesakes) {
    const lower = lowerKey(names[name]);
    const known = byLower.get(lower);
    if (known === undefined) byLower.set(lower, { best: name, spellings: [name] });
    else {
      known.spellings.push(name);
      if (counts[name] > counts[known.best]) known.best = name;
    }
  }
  return [...byLower.values()];
}
