import { compareKeys, foldKey, lowerKey, type PeopleTable } from "@movies/artifacts";
import type { PersonRef } from "../answers.js";

/** The role in question. A person without a film in a role is unknown in it. */
export type Role = "cast" | "directed";

/**
 * The people a name means in a role, as rows of people.arrow: those spelled so, ignoring case, or else those whose folded name
 * is the same; most films first, ties by name. "Jose Garcia" means José García only if nobody is spelled Jose Garcia.
 */
export function findPeople(people: PeopleTable, role: Role, name: string): number[] {
  const key = foldKey(name);
  const folded: number[] = [];
  for (let row = people.lowerBound(key); row < people.count && people.key(row) === key; row++)
    if (people[role].size(row) > 0) folded.push(row);
  const written = lowerKey(name);
  const exact = folded.filter((row) => lowerKey(people.name(row)) === written);
  const filmsOf = (row: number) => people[role].size(row);
  return (exact.length > 0 ? exact : folded).sort(
    (a, b) => filmsOf(b) - filmsOf(a) || compareKeys(people.name(a), people.name(b)),
  );
}

/** What identifies the person in a row, in a role. */
export function personRef(people: PeopleTable, role: Role, row: number): PersonRef {
  return { name: people.name(row), films: people[role].size(row) };
}
