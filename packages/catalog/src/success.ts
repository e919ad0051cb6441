import type { FilmsTable } from "@movies/artifacts";
import type { ActorSuccess, DirectedFilm, DirectorSuccess } from "./answers.js";
import { isoDate, yearOf } from "./calendar.js";
import { median, round } from "./numbers.js";

/** What the films in those rows, all with the actor in the cast, returned. */
export function actorSuccess(films: FilmsTable, name: string, rows: readonly number[]): ActorSuccess {
  const returns = rows.map((row) => films.returns[row] ?? 0);
  const total = sum(returns);
  const known = returns.filter((value) => value > 0);
  const middle = median(known);
  return {
    name,
    films: rows.length,
    returnTotal: round(total, 2),
    returnMean: rows.length === 0 ? 0 : round(total / rows.length, 2),
    filmsWithReturn: known.length,
    returnMedian: middle === null ? null : round(middle, 2),
  };
}

/** What the films in those rows, all by the director, returned. */
export function directorSuccess(films: FilmsTable, name: string, rows: readonly number[]): DirectorSuccess {
  const day = (row: number) => films.releaseDays[row] ?? 0;
  const byDate = [...rows].sort((a, b) => day(a) - day(b) || a - b); // rows stand in the order of ids
  const total = sum(rows.map((row) => films.returns[row] ?? 0));
  return { name, returnTotal: round(total, 2), films: byDate.map((row) => directedFilm(films, row)) };
}

// Written out rather than spread: prolific directors have a hundred films, and a spread costs more than all the rest.
function directedFilm(films: FilmsTable, row: number): DirectedFilm {
  const film = films.film(row);
  return {
    id: film.id,
    title: film.title,
    year: yearOf(film.releaseDay),
    releaseDate: isoDate(film.releaseDay),
    return: round(film.return, 2),
    budget: film.budget,
    revenue: film.revenue,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
