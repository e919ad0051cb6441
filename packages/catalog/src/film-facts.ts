import type { FilmsTable, Opened, Rows } from "@movies/artifacts";
import type { FilmFacts, FilmRef, ListedFilm } from "./answers.js";
import { isoDate } from "./calendar.js";
import { filmRef } from "./lookup/films.js";
import type { Groups } from "./lookup/groups.js";
import type { Orders } from "./lookup/orders.js";
import { round } from "./numbers.js";

/** A film as lists show it. */
export function listedFilm(films: FilmsTable, row: number): ListedFilm {
  // A spread in front of as many keys takes six times as long, and a director's answer is mostly this.
  return Object.assign(filmRef(films, row), {
    releaseDate: isoDate(films.releaseDays[row] ?? 0),
    return: round(films.returns[row] ?? 0, 2),
    budget: films.budgets[row] ?? 0,
    revenue: films.revenues[row] ?? 0,
    popularity: popularityOf(films, row),
    count: films.voteCounts[row] ?? 0,
    average: films.voteAverage(row),
  });
}

/** Rounded to 2 decimals, null if unknown. */
export function popularityOf(films: FilmsTable, row: number): number | null {
  const popularity = films.popularity(row);
  return popularity === null ? null : round(popularity, 2);
}

/** Rows of films by release date, then id. */
export function byReleaseDate(films: FilmsTable, rows: Rows): number[] {
  const day = (row: number) => films.releaseDays[row] ?? 0;
  return [...rows].sort((a, b) => day(a) - day(b) || a - b); // rows are in the order of ids
}

/** Everything about the film in a row. */
export function filmFacts(
  { films, people, credits, texts, groups }: Opened,
  named: Groups,
  orders: Orders,
  row: number,
): FilmFacts {
  const { imdb, genres, countries, language, spokenLanguages, companies, collection, runtime, status } =
    films.film(row);
  const listed = listedFilm(films, row);
  const names = (rows: Rows): string[] => Array.from(rows, people.name);
  return {
    ...listed,
    imdb: imdb === 0 ? null : `tt${String(imdb).padStart(7, "0")}`,
    minutes: runtime || null,
    status,
    genres: genres.map((genre) => named.nameOf("genre", genre)),
    countries: countries.map((country) => named.nameOf("country", country)),
    language: language === "" ? null : named.nameOf("language", language),
    spokenLanguages: spokenLanguages.map((spoken) => named.nameOf("language", spoken)),
    companies,
    collection: collection === null ? null : { name: collection, films: collectionFilms(collection) },
    cast: names(credits.cast.at(row)),
    directors: names(credits.directors.at(row)),
    popularityRank: listed.popularity === null ? null : orders.rank("popularity", row),
    votesRank: orders.rank("votes", row),
    overview: texts.overview(row),
    tagline: texts.tagline(row),
  };

  function collectionFilms(name: string): FilmRef[] {
    const [group] = named.find("collection", name);
    const all = group === undefined ? [] : byReleaseDate(films, groups.films.at(group));
    return all.map((film) => filmRef(films, film));
  }
}
