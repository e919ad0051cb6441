import type { FilmsTable } from "@movies/artifacts";
import type { FilmList, FilmPage, YearCount } from "./answers.js";
import { yearOf } from "./calendar.js";
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

/** Counts the films that a filter keeps by year. Their years are found out when this is first asked: it takes some ms. */
export function createYearCounter({ releaseDays }: FilmsTable): (filter: RowFilter) => YearCount[] {
  let years: Int16Array | undefined;
  return ({ keeps }) => {
    years ??= Int16Array.from(releaseDays, yearOf);
    const counts: number[] = []; // by year
    for (let row = 0; row < years.length; row++) {
      const year = years[row] ?? 0;
      if (keeps(row)) counts[year] = (counts[year] ?? 0) + 1;
    }
    return Object.entries(counts).map(([year, films]) => ({ year: Number(year), films }));
  };
}
