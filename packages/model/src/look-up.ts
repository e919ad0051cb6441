import {
  compareKeys,
  foldKey,
  type GramRow,
  lowerKey,
  type PersonRow,
  type TitleRow,
  trigrams,
} from "@movies/artifacts";
import type { CleanCredits, CleanFilm } from "./clean-files.js";

/** Every folded title with the films that bear it, most votes first, of equal votes the lower id. The films are to be sorted by id. */
export function titleRows(films: readonly CleanFilm[]): TitleRow[] {
  const byKey = new Map<string, number[]>();
  films.forEach(({ title }, row) => {
    const key = foldKey(title);
    const bearers = byKey.get(key);
    if (bearers) bearers.push(row);
    else byKey.set(key, [row]);
  });
  const votes = (row: number) => films[row]?.voteCount ?? 0;
  return [...byKey]
    .map(([key, bearers]) => ({ key, films: bearers.sort((a, b) => votes(b) - votes(a) || a - b) }))
    .sort((a, b) => compareKeys(a.key, b.key));
}

/**
 * Everybody in the casts and directions of the films that are in both clean files, sorted as people.arrow is. The films
 * are to be sorted by id.
 */
export function personRows(films: readonly CleanFilm[], credits: readonly CleanCredits[]): PersonRow[] {
  const rows = new Map(films.map((film, row) => [film.id, row]));
  const people = new Map<string, Person>();
  const byWritten = new Map<string, Person>(); // most names come again, and folding one costs more than finding it
  const person = (written: string): Person => {
    const known = byWritten.get(written) ?? byLower(lowerKey(written));
    byWritten.set(written, known);
    known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
    return known;
  };
  const byLower = (lower: string): Person => {
    const known = people.get(lower) ?? { spellings: new Map(), cast: new Set(), directed: new Set() };
    people.set(lower, known);
    return known;
  };
  for (const film of credits) {
    const row = rows.get(film.id);
    if (row === undefined) continue;
    for (const name of film.cast) person(name).cast.add(row);
    for (const name of film.directors) person(name).directed.add(row);
  }
  people.delete(""); // a credit without a name is nobody
  return [...people.values()]
    .map(({ spellings, cast, directed }) => {
      const name = mostFrequent(spellings);
      return { key: foldKey(name), name, cast: ascending(cast), directed: ascending(directed) };
    })
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.name, b.name));
}

/** The search index over the keys of both tables. */
export function gramRows(titles: readonly TitleRow[], people: readonly PersonRow[]): GramRow[] {
  const grams = new Map<string, { titles: number[]; people: number[] }>();
  const rowsOf = (gram: string) => {
    const known = grams.get(gram) ?? { titles: [], people: [] };
    grams.set(gram, known);
    return known;
  };
  titles.forEach(({ key }, row) => {
    for (const gram of trigrams(key)) rowsOf(gram).titles.push(row);
  });
  people.forEach(({ key }, row) => {
    for (const gram of trigrams(key)) rowsOf(gram).people.push(row);
  });
  return [...grams].map(([gram, rows]) => ({ gram, ...rows })).sort((a, b) => compareKeys(a.gram, b.gram));
}

interface Person {
  readonly spellings: Map<string, number>;
  readonly cast: Set<number>;
  readonly directed: Set<number>;
}

/** The first of the spellings that occur most. */
function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = "";
  for (const [spelling, count] of spellings) if (count > (spellings.get(best) ?? 0)) best = spelling;
  return best.replace(/\s+/g, " ").trim();
}

const ascending = (rows: ReadonlySet<number>): number[] => [...rows].sort((a, b) => a - b);
