import { type FilmsTable, foldKey, lowerKey, type Opened } from "@movies/artifacts";
import type { FilmQuery, FilmRef } from "../answers.js";
import { yearOf } from "../calendar.js";
import { canonicalKey, equivalentKeys } from "./equivalents.js";

type Tables = Pick<Opened, "films" | "titles">;

/** The films a query means, as rows of films.arrow, most votes first, ties by id; empty if there is none. */
export function findFilms(tables: Tables, query: FilmQuery): number[] {
  const { films } = tables;
  if (query.id !== undefined) {
    const row = films.rowOf(query.id);
    return row < 0 ? [] : [row];
  }
  const folded = bearers(tables, foldKey(query.title), query.year);
  if (folded.length === 0) return findEquivalents(tables, query);
  const written = lowerKey(query.title);
  const exact = folded.filter((row) => lowerKey(films.title(row)) === written);
  return exact.length > 0 ? exact : folded; // in the order of titles.arrow: most votes first, then the lower id
}

/** The films whose title is another form of the one asked for; none if these have different titles. */
function findEquivalents(tables: Tables, { title, year }: FilmQuery): number[] {
  const canonical = canonicalKey(title);
  const found = equivalentKeys(title)
    .map((key) =>
      bearers(tables, key, year).filter((row) => canonicalKey(tables.films.title(row)) === canonical),
    )
    .filter((rows) => rows.length > 0);
  return found.length === 1 ? (found[0] ?? []) : [];
}

/** The films with the given folded title, and of the given year if any. */
function bearers({ films, titles }: Tables, key: string, year: number | undefined): number[] {
  const row = titles.rowOf(key);
  if (row < 0) return [];
  return Array.from(titles.films.at(row)).filter((film) => isOfYear(films, film, year));
}

/** What identifies the film in a row. */
export function filmRef(films: FilmsTable, row: number): FilmRef {
  return { id: films.ids[row] ?? -1, title: films.title(row), year: yearOf(films.releaseDays[row] ?? 0) };
}

const isOfYear = (films: FilmsTable, row: number, year: number | undefined): boolean =>
  year === undefined || yearOf(films.releaseDays[row] ?? 0) === year;
