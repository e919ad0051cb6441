import { compareKeys, foldKey, foldWords, lowerKey, type PeopleTable } from "@movies/artifacts";
import type { PersonRef } from "../answers.js";

/** The role in which a person is asked about, or any. A person without a film in a role does not exist in it. */
export type Role = "cast" | "directed" | "all";

/** The people a name means in a role, as rows of people.arrow, most films first, ties by name. */
export interface PersonMatch {
  /** empty if there are none */
  readonly rows: readonly number[];
  /** if there are none: who could be meant, because the name is another writing of several names */
  readonly meant: readonly number[];
}

/**
 * The people of that name, ignoring case; if there are none, those whose folded name is the same; if there are none,
 * the one person whose name it is another writing of. "Jose Garcia" is José García only if nobody is written Jose Garcia.
 */
export function findPeople(people: PeopleTable, role: Role, name: string): PersonMatch {
  const folded = bearers(people, role, foldKey(name));
  const written = lowerKey(name);
  const exact = folded.filter((row) => lowerKey(people.name(row)) === written);
  if (folded.length > 0) return { rows: inOrder(people, role, exact.length > 0 ? exact : folded), meant: [] };
  for (const keys of otherWritings(name)) {
    const rows = inOrder(people, role, [...new Set(keys.flatMap((key) => bearers(people, role, key)))]);
    if (rows.length === 1) return { rows, meant: [] };
    if (rows.length > 1) return { rows: [], meant: rows };
  }
  const words = foldWords(name);
  const shorter = words.length > 2 ? `${words[0]}${words.at(-1)}` : ""; // Dwayne The Rock Johnson: only a guess
  return { rows: [], meant: shorter === "" ? [] : inOrder(people, role, bearers(people, role, shorter)) };
}

function bearers(people: PeopleTable, role: Role, key: string): number[] {
  const rows: number[] = [];
  for (let row = people.lowerBound(key); row < people.count && people.key(row) === key; row++)
    if (filmsOf(people, role, row) > 0) rows.push(row);
  return rows;
}

function inOrder(people: PeopleTable, role: Role, rows: number[]): number[] {
  const films = (row: number) => filmsOf(people, role, row);
  return rows.sort((a, b) => films(b) - films(a) || compareKeys(people.name(a), people.name(b)));
}

/** How many films a person has in a role; one acted in and directed counts once. */
function filmsOf(people: PeopleTable, role: Role, row: number): number {
  if (role !== "all") return people[role].size(row);
  return new Set([...people.cast.at(row), ...people.directed.at(row)]).size;
}

const NICKNAME = /["“”«»]([^"“”«»]+)["“”«»]|\(([^()]+)\)/gu;
const MOST_WORDS = 6;

/** Folded keys that the same name may have, the likeliest first. */
function* otherWritings(name: string): Generator<string[]> {
  const [nickname] = [...name.matchAll(NICKNAME)].map((match) => match[1] ?? match[2] ?? "");
  if (nickname !== undefined) {
    yield [name.replace(NICKNAME, " ")].map(foldKey); // Dwayne "The Rock" Johnson
    yield [foldKey(nickname)]; // Mario Moreno "Cantinflas"
  }
  const [surname = "", ...given] = name.split(",");
  if (given.length > 0) yield [foldKey([...given, surname].join(" "))]; // Almodóvar, Pedro
  const words = foldWords(name.replace(NICKNAME, " "));
  if (words.length < 2 || words.length > MOST_WORDS) return;
  yield endings(words, JUNIOR);
  yield endings(words, WITHOUT_JUNIOR);
  yield [
    [...words.slice(1), words[0]],
    [words.at(-1), ...words.slice(0, -1)],
  ].map((turned) => turned.join("")); // Kurosawa Akira
  yield endings(words, TRANSLITERATED);
}

type Endings = readonly (readonly string[])[];
const JUNIOR: Endings = [
  ["junior", "jr"],
  ["senior", "sr"],
];
const WITHOUT_JUNIOR: Endings = [["junior", "jr", ""]];
// Endings of Russian names in several transliterations.
const TRANSLITERATED: Endings = [
  ["iy", "yi", "ii", "y", "i"],
  ["ya", "ia"],
  ["aleksandr", "alexander", "alexandr"],
];

/** The name with the end of one or all of its words exchanged for another of the same row; `""` is the end of the whole name. */
function endings(words: readonly string[], rows: Endings): string[] {
  const writings = words.map((word, i) => {
    const others = new Set([word]);
    for (const row of rows) {
      const end = row.find((own) => (own === "" ? i === words.length - 1 : word.endsWith(own)));
      if (end !== undefined)
        for (const other of row) others.add(word.slice(0, word.length - end.length) + other);
    }
    return [...others];
  });
  let keys = [""];
  for (const options of writings)
    keys = keys.flatMap((key) => options.map((word) => key + word)).slice(0, MOST_KEYS);
  return keys.slice(1);
}

const MOST_KEYS = 64;

/** What names the person in a row, in a role. */
export function personRef(people: PeopleTable, role: Role, row: number): PersonRef {
  return { name: people.name(row), films: filmsOf(people, role, row) };
}
