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

/** What of a film its title is found by. */
export type TitledFilm = Pick<CleanFilm, "id" | "title" | "voteCount">;

/** Every folded title with the films that bear it, most votes first, of equal votes the lower id. The films are to be sorted by id. */
export function titleRows(films: readonly TitledFilm[]): TitleRow[] {
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
export function personRows(films: readonly TitledFilm[], credits: readonly CleanCredits[]): PersonRow[] {
  const rows = new Map(films.map((film, row) => [film.id, row]));
  const people = new Map<string, Person>(); // by name but for case
  const written = new Map<string, Spelling>(); // most names come again, and folding one costs more than finding it
  const person = (name: string): Person => {
    const known = written.get(name) ?? { person: byLower(lowerKey(name)), count: 0 };
    if (known.count === 0) written.set(name, known);
    known.count += 1;
    return known.person;
  };
  const byLower = (lower: string): Person => {
    const known = people.get(lower) ?? { name: "", count: 0, cast: [], directed: [] };
    people.set(lower, known);
    return known;
  };
  for (const film of credits) {
    const row = rows.get(film.id);
    if (row === undefined) continue;
    for (const name of film.cast) person(name).cast.push(row);
    for (const name of film.directors) person(name).directed.push(row);
  }
  for (const [name, { person: bearer, count }] of written) {
    if (count > bearer.count) Object.assign(bearer, { name, count }); // of equal counts the first stays
  }
  people.delete(""); // a credit without a name is nobody
  return Array.from(people.values(), ({ name, cast, directed }) => {
    const tidy = name.replace(/\s+/g, " ").trim();
    return { key: foldKey(tidy), name: tidy, cast: ascending(cast), directed: ascending(directed) };
  }).sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.name, b.name));
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
  /** the first of the spellings that occur most */
  name: string;
  /** how often it does */
  count: number;
  /** rows of films; one where the person is billed twice is there twice */
  readonly cast: number[];
  readonly directed: number[];
}

interface Spelling {
  readonly person: Person;
  count: number;
}

/** Sorts the rows in place, each once. */
function ascending(rows: number[]): number[] {
  if (rows.length < 2) return rows;
  rows.sort((a, b) => a - b);
  return rows.filter((row, i) => row !== rows[i - 1]);
}
