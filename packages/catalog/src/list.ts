import type { FilmsTable } from "@movies/artifacts";
import type { FilmList, FilmPage } from "./answers.js";
import { listedFilm } from "./film-facts.js";
import type { RowFilter } from "./lookup/filter.js";
import type { Orders } from "./lookup/orders.js";

/** A page of the films that a filter keeps. */
export function listFilms(
  films: FilmsTable,
  orders: Orders,
  { keeps, groups }: RowFilter,
  { order, first, limit }: FilmPage,
): FilmList {
  const shown: number[] = [];
  let count = 0;
  for (const row of orders.rows(order)) {
    if (!keeps(row)) continue;
    if (count >= first && shown.length < limit) shown.push(row);
    count++;
  }
  return { found: true, count, groups, films: shown.map((row) => listedFilm(films, row)) };
}
