import type { FilmsTable, Rows } from "@movies/artifacts";
import type { DirectorSuccess, GroupFacts, GroupRef, RoleFacts, Success } from "./answers.js";
import { byReleaseDate, listedFilm } from "./film-facts.js";
import { median, round } from "./numbers.js";

/** The returns of the films in these rows. */
export function successOf(films: FilmsTable, rows: Rows): Success {
  const returns = Array.from(rows, (row) => films.returns[row] ?? 0);
  const total = sum(returns);
  const known = returns.filter((value) => value > 0);
  const middle = median(known);
  return {
    films: rows.length,
    returnTotal: round(total, 2),
    returnMean: rows.length === 0 ? 0 : round(total / rows.length, 2),
    filmsWithReturn: known.length,
    returnMedian: middle === null ? null : round(middle, 2),
  };
}

/** The returns of the films in these rows, all by the director. */
export function directorSuccess(films: FilmsTable, name: string, rows: Rows): DirectorSuccess {
  const byDate = byReleaseDate(films, rows);
  const total = sum(byDate.map((row) => films.returns[row] ?? 0));
  return { name, returnTotal: round(total, 2), films: byDate.map((row) => listedFilm(films, row)) };
}

/** The films in these rows, all with the person in one role; null if there are none. */
export function roleFacts(films: FilmsTable, rows: Rows): RoleFacts | null {
  if (rows.length === 0) return null;
  const newestFirst = byReleaseDate(films, rows).reverse();
  return { success: successOf(films, rows), films: newestFirst.map((row) => listedFilm(films, row)) };
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
