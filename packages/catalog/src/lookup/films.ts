import { type FilmsTable, foldKey, lowerKey, type Opened } from "@movies/artifacts";
import { yearOf } from "../calendar.js";
import type { FilmQuery, FilmRef } from "../catalog.js";

/** The films a query means, as rows of films.arrow, most votes first, ties by id; empty where there is none. */
export function findFilms({ films, titles }: Pick<Opened, "films" | "titles">, query: FilmQuery): number[] {
  if (query.id !== undefined) {
    const row = films.rowOf(query.id);
    return row < 0 ? [] : [row];
  }
  const titleRow = titles.rowOf(foldKey(query.title));
  if (titleRow < 0) return [];
  const folded = Array.from(titles.films.at(titleRow)).filter((row) => isOfYear(films, row, query.year));
  const written = lowerKey(query.title);
  const exact = folded.filter((row) => lowerKey(films.title(row)) === written);
  return exact.length > 0 ? exact : folded; // in the order of titles.arrow: most votes first, then the lower id
}

/** What names the film in a row. */
export function filmRef(films: FilmsTable, row: number): FilmRef {
  return { id: films.ids[row] ?? -1, title: films.title(row), year: yearOf(films.releaseDays[row] ?? 0) };
}

const isOfYear = (films: FilmsTable, row: number, year: number | undefined): boolean =>
  year === undefined || yearOf(films.releaseDays[row] ?? 0) === year;
