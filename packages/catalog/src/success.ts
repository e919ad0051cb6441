import type { FilmsTable, Rows } from "@movies/artifacts";
import type { ActorSuccess, DirectedFilm, DirectorSuccess, GroupFacts, GroupRef } from "./answers.js";
import { isoDate } from "./calendar.js";
import { filmRef } from "./lookup/films.js";
import { median, round } from "./numbers.js";

/** The returns of the films in these rows, all with the actor in the cast. */
export function actorSuccess(films: FilmsTable, name: string, rows: Rows): ActorSuccess {
  const returns = Array.from(rows, (row) => films.returns[row] ?? 0);
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

/** The returns of the films in these rows, all by the director. */
export function directorSuccess(films: FilmsTable, name: string, rows: Rows): DirectorSuccess {
  const day = (row: number) => films.releaseDays[row] ?? 0;
  const byDate = [...rows].sort((a, b) => day(a) - day(b) || a - b); // rows are in the order of ids
  const total = sum(byDate.map((row) => films.returns[row] ?? 0));
  return { name, returnTotal: round(total, 2), films: byDate.map((row) => directedFilm(films, row)) };
}

function directedFilm(films: FilmsTable, row: number): DirectedFilm {
  const day = films.releaseDays[row] ?? 0;
  return {
    ...filmRef(films, row),
    releaseDate: isoDate(day),
    return: round(films.returns[row] ?? 0, 2),
    budget: films.budgets[row] ?? 0,
    revenue: films.revenues[row] ?? 0,
  };
}

/** What the films in these rows took in. */
export function filmsRevenue(films: FilmsTable, rows: Rows): Omit<GroupFacts, keyof GroupRef> {
  let total = 0;
  let known = 0;
  for (const row of rows) {
    const revenue = films.revenues[row] ?? 0; // half of all films are in English: no list of them is made
    total += revenue;
    if (revenue > 0) known++;
  }
  return {
    revenueTotal: total,
    filmsWithRevenue: known,
    revenueMean: rows.length === 0 ? 0 : round(total / rows.length, 2),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
