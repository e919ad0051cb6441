import type { GroupKind, Opened } from "@movies/artifacts";
import type { FilmRef, GroupRef, PersonHit, PersonRef, SearchHits, SearchOptions } from "../answers.js";
import { filmRef } from "../lookup/films.js";
import { type Groups, isTranslated } from "../lookup/groups.js";
import { personRef, type Role } from "../lookup/people.js";
import { settings } from "../settings.js";
import { findRows, suggestAmong, suggestRows } from "./find.js";
import { searchableGroups, searchablePeople, searchableTitles } from "./searchable.js";

/** Search in titles and names. */
export interface Search {
  find(text: string, options: SearchOptions): SearchHits;
  /** films whose title the text may mean, as rows of films.arrow; `meant` come first */
  suggestFilms(text: string, meant: readonly number[]): FilmRef[];
  /** people with films in a role whose name the text may mean; `meant`, rows of people.arrow, come first */
  suggestPeople(role: Role, text: string, meant: readonly number[]): PersonRef[];
  suggestGroups(kind: GroupKind, text: string): GroupRef[];
}

export function createSearch(opened: Opened, groups: Groups): Search {
  const { films, titles, people } = opened;
  const searchedTitles = searchableTitles(opened);
  const searchedPeople = searchablePeople(opened);
  const searchedGroups = searchableGroups(opened, groups.writings);
  /** the films of these rows of titles.arrow, each once */
  const filmsOf = (rows: readonly number[]): number[] => [
    ...new Set(rows.flatMap((row) => [...titles.films.at(row), ...titles.named.at(row)])),
  ];
  const bestOf = (row: number): number =>
    [...titles.films.at(row).subarray(0, 1), ...titles.named.at(row).subarray(0, 1)].sort(
      (a, b) => (films.voteCounts[b] ?? 0) - (films.voteCounts[a] ?? 0),
    )[0] ?? 0;
  const refs = (rows: readonly number[]): FilmRef[] => rows.map((row) => filmRef(films, row));
  const personHit = (row: number): PersonHit => ({
    name: people.name(row),
    filmsAsActor: people.cast.size(row),
    filmsAsDirector: people.directed.size(row),
  });
  return {
    find: (text, { limit, kind }) => ({
      films: kind === "person" ? [] : refs(filmsOf(findRows(searchedTitles, text, limit)).slice(0, limit)),
      people: kind === "film" ? [] : findRows(searchedPeople.all, text, limit).map(personHit),
    }),
    suggestFilms: (text, meant) => {
      const rows = new Set([...meant, ...suggestRows(searchedTitles, text).map(bestOf)]);
      return refs([...rows].slice(0, settings.suggestions));
    },
    suggestGroups: (kind, text) => {
      const table = searchedGroups(kind);
      const rows = isTranslated(kind)
        ? suggestAmong(table, text, groups.rowsOf(kind))
        : suggestRows(table, text);
      return rows.map(groups.ref);
    },
    suggestPeople: (role, text, meant) => {
      const rows = new Set([...meant, ...suggestRows(searchedPeople[role], text)]);
      return [...rows].slice(0, settings.suggestions).map((row) => personRef(people, role, row));
    },
  };
}
