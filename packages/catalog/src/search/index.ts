import type { Opened } from "@movies/artifacts";
import type { FilmRef, PersonHit, PersonRef, SearchHits, SearchOptions } from "../answers.js";
import { filmRef } from "../lookup/films.js";
import { personRef, type Role } from "../lookup/people.js";
import { findRows, suggestRows } from "./find.js";
import { searchablePeople, searchableTitles } from "./searchable.js";

/** Search in titles and names. */
export interface Search {
  find(text: string, options: SearchOptions): SearchHits;
  /** films whose title the text may mean */
  suggestFilms(text: string): FilmRef[];
  /** people with films in a role whose name the text may mean */
  suggestPeople(role: Role, text: string): PersonRef[];
}

export function createSearch(opened: Opened): Search {
  const { films, titles, people } = opened;
  const searchedTitles = searchableTitles(opened);
  const searchedPeople = searchablePeople(opened);
  const filmsOf = (row: number): FilmRef[] =>
    Array.from(titles.films.at(row), (film) => filmRef(films, film));
  const personHit = (row: number): PersonHit => ({
    name: people.name(row),
    filmsAsActor: people.cast.size(row),
    filmsAsDirector: people.directed.size(row),
  });
  return {
    find: (text, { limit, kind }) => ({
      films: kind === "person" ? [] : findRows(searchedTitles, text, limit).flatMap(filmsOf).slice(0, limit),
      people: kind === "film" ? [] : findRows(searchedPeople.all, text, limit).map(personHit),
    }),
    suggestFilms: (text) => suggestRows(searchedTitles, text).flatMap((row) => filmsOf(row).slice(0, 1)),
    suggestPeople: (role, text) =>
      suggestRows(searchedPeople[role], text).map((row) => personRef(people, role, row)),
  };
}
