import type { Opened } from "@movies/artifacts";
import type { FilmList, FilmOrder, FilmPage } from "./answers.js";
import { listedFilm } from "./film-facts.js";
import type { RowFilter } from "./lookup/filter.js";

/** A page of the films that a filter keeps. */
export type ListFilms = (filter: RowFilter, page: FilmPage) => FilmList;

/** Lists films in any order. An order of all films is made when it is first asked for, and kept: 4 bytes a film. */
export function createList({ films, titles }: Pick<Opened, "films" | "titles">): ListFilms {
  const { voteCounts, popularities, voteAverages, returns, releaseDays } = films;
  const falling = (values: ArrayLike<number>) => (): Uint32Array =>
    Uint32Array.from({ length: films.count }, (_, row) => row).sort(
      (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (voteCounts[b] ?? 0) - (voteCounts[a] ?? 0) || a - b,
    );
  const make: Readonly<Record<FilmOrder, () => Uint32Array>> = {
    votes: falling(voteCounts),
    popularity: falling(popularities),
    average: falling(voteAverages),
    return: falling(returns),
    date: falling(releaseDays),
    // titles.arrow is in that order already
    title: () => Uint32Array.from(titles.films.values.subarray(0, films.count)),
  };
  const made = new Map<FilmOrder, Uint32Array>();

  return ({ keeps, groups }, { order, first, limit }) => {
    const rows = made.get(order) ?? make[order]();
    made.set(order, rows);
    const shown: number[] = [];
    let count = 0;
    for (const row of rows) {
      if (!keeps(row)) continue;
      if (count >= first && shown.length < limit) shown.push(row);
      count++;
    }
    return { found: true, count, groups, films: shown.map((row) => listedFilm(films, row)) };
  };
}
