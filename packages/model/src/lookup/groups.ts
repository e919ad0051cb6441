import {
  compareKeys,
  flatLists,
  foldKey,
  GROUP_KINDS,
  type GroupColumns,
  type GroupKind,
} from "@movies/artifacts";
import type { CleanFilm } from "../input/films.js";

/** A film as it is grouped. */
export type GroupedFilm = Pick<CleanFilm, "collection" | "companies" | "countries" | "genres" | "language">;

const NAMES: Readonly<Record<GroupKind, (film: GroupedFilm) => readonly string[]>> = {
  collection: ({ collection }) => (collection === null ? [] : [collection]),
  company: (film) => film.companies,
  country: (film) => film.countries,
  genre: (film) => film.genres,
  language: (film) => [film.language],
};

/** Every collection, company, country, genre and language with its films, in the order of groups.arrow. */
export function groupColumns(films: readonly GroupedFilm[]): GroupColumns {
  const groups = GROUP_KINDS.flatMap((kind) => {
    const byName = new Map<string, number[]>();
    films.forEach((film, row) => {
      for (const name of new Set(NAMES[kind](film))) {
        const rows = byName.get(name);
        if (rows) rows.push(row);
        else byName.set(name, [row]);
      }
    });
    byName.delete("");
    return Array.from(byName, ([name, rows]) => ({ kind, name, key: foldKey(name), rows }));
  });
  groups.sort(
    (a, b) => compareKeys(a.key, b.key) || compareKeys(a.name, b.name) || compareKeys(a.kind, b.kind),
  );
  return {
    kinds: groups.map((group) => group.kind),
    keys: groups.map((group) => group.key),
    names: groups.map((group) => group.name),
    films: flatLists(groups.map((group) => group.rows)),
  };
}
