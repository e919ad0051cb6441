import { bool, dateDay, dictionary, float64, int16, int32, list, utf8 } from "@uwdata/flechette";
import { type ColumnSpec, fromArrow, lowerBound, nullableReader, numbers, reader, toArrow } from "./arrow.js";
import { textColumn } from "./whole-columns.js";

/** A film in the catalogue. */
export interface FilmRow {
  readonly id: number;
  /** as written in the source */
  readonly title: string;
  /** in its own language, null if unknown or the same as the title */
  readonly originalTitle: string | null;
  /** the number of its IMDb id, 114709 of tt0114709; 0 if unknown */
  readonly imdb: number;
  /** days since 1970-01-01, UTC */
  readonly releaseDay: number;
  readonly popularity: number | null;
  readonly voteAverage: number | null;
  readonly voteCount: number;
  /** dollars, 0 if unknown */
  readonly budget: number;
  /** dollars, 0 if unknown */
  readonly revenue: number;
  /** revenue / budget, 0 if the budget is 0 */
  readonly return: number;
  readonly genres: readonly string[];
  /** ISO 639-1 code of the original language, or empty */
  readonly language: string;
  /** without an overview, only the rest of the film can be compared */
  readonly hasOverview: boolean;
  /** minutes, null if unknown */
  readonly runtime: number | null;
  /** such as Released, empty if unknown */
  readonly status: string;
  /** as the source names them, in English */
  readonly countries: readonly string[];
  /** ISO 639-1 codes */
  readonly spokenLanguages: readonly string[];
  readonly companies: readonly string[];
  /** the franchise it belongs to; used to judge recommendations, never to make them */
  readonly collection: string | null;
}

/**
 * The films of a build, sorted by id; a row is a film's place in that order. A question reads only the columns it needs:
 * a whole film takes twenty reads, its title one.
 */
export interface FilmsTable {
  readonly count: number;
  readonly ids: Int32Array;
  /** days since 1970-01-01, UTC */
  readonly releaseDays: Int32Array;
  readonly voteCounts: Int32Array;
  /** 0 if unknown */
  readonly popularities: Float64Array;
  /** 0 if unknown */
  readonly voteAverages: Float64Array;
  readonly returns: Float64Array;
  readonly budgets: Float64Array;
  readonly revenues: Float64Array;
  film(row: number): FilmRow;
  title(row: number): string;
  originalTitle(row: number): string | null;
  popularity(row: number): number | null;
  voteAverage(row: number): number | null;
  genres(row: number): readonly string[];
  language(row: number): string;
  hasOverview(row: number): boolean;
  runtime(row: number): number | null;
  countries(row: number): readonly string[];
  companies(row: number): readonly string[];
  collection(row: number): string | null;
  /** the row of the film with that id, or -1 */
  rowOf(id: number): number;
  /** the row of the film with that IMDb id, or -1; of several the one with most votes */
  rowOfImdb(id: number): number;
}

// One dictionary per column: flechette shares one among columns of the same type object, without checking that its index type is wide enough.
const names = (all: readonly string[]) =>
  dictionary(utf8(), new Set(all).size <= 2 ** 15 ? int16() : int32());

/** films.arrow. The films must be sorted by id. */
export function writeFilms(films: readonly FilmRow[]): Uint8Array {
  return toArrow({
    id: [int32(), Int32Array.from(films, (film) => film.id)],
    title: textColumn(films.map((film) => film.title)),
    original_title: [utf8(), films.map((film) => film.originalTitle)],
    imdb: [int32(), Int32Array.from(films, (film) => film.imdb)],
    release_date: [dateDay(), films.map((film) => new Date(film.releaseDay * MS_PER_DAY))],
    popularity: [float64(), films.map((film) => film.popularity)],
    vote_average: [float64(), films.map((film) => film.voteAverage)],
    vote_count: [int32(), Int32Array.from(films, (film) => film.voteCount)],
    budget: [float64(), Float64Array.from(films, (film) => film.budget)],
    revenue: [float64(), Float64Array.from(films, (film) => film.revenue)],
    return: [float64(), Float64Array.from(films, (film) => film.return)],
    genres: namesColumn(films.map((film) => film.genres)),
    language: [names(films.map((film) => film.language)), films.map((film) => film.language)],
    has_overview: [bool(), films.map((film) => film.hasOverview)],
    collection: [utf8(), films.map((film) => film.collection)],
    runtime: [float64(), films.map((film) => film.runtime)],
    status: [names(films.map((film) => film.status)), films.map((film) => film.status)],
    countries: namesColumn(films.map((film) => film.countries)),
    spoken_languages: namesColumn(films.map((film) => film.spokenLanguages)),
    companies: namesColumn(films.map((film) => film.companies)),
  });
}

const namesColumn = (lists: readonly (readonly string[])[]): ColumnSpec => [list(names(lists.flat())), lists];

export function openFilms(bytes: Uint8Array): FilmsTable {
  const table = fromArrow(bytes);
  const ids = numbers(table, "id", Int32Array);
  const status = reader<string>(table, "status");
  const spokenLanguages = reader<string[]>(table, "spoken_languages");
  const imdb = numbers(table, "imdb", Int32Array);
  const films = {
    count: table.numRows,
    ids,
    releaseDays: numbers(table, "release_date", Int32Array), // Arrow's date32 are days
    voteCounts: numbers(table, "vote_count", Int32Array),
    popularities: numbers(table, "popularity", Float64Array),
    voteAverages: numbers(table, "vote_average", Float64Array),
    returns: numbers(table, "return", Float64Array),
    budgets: numbers(table, "budget", Float64Array),
    revenues: numbers(table, "revenue", Float64Array),
    title: reader<string>(table, "title"),
    originalTitle: nullableReader<string>(table, "original_title"),
    popularity: nullableReader<number>(table, "popularity"),
    voteAverage: nullableReader<number>(table, "vote_average"),
    genres: reader<string[]>(table, "genres"),
    language: reader<string>(table, "language"),
    hasOverview: reader<boolean>(table, "has_overview"),
    runtime: nullableReader<number>(table, "runtime"),
    countries: reader<string[]>(table, "countries"),
    companies: reader<string[]>(table, "companies"),
    collection: nullableReader<string>(table, "collection"),
    rowOf(id: number) {
      const row = lowerBound(ids.length, (at) => ids[at] ?? 0, id);
      return ids[row] === id ? row : -1;
    },
    rowOfImdb(id: number) {
      let best = -1; // a look at every film takes 20 µs, and few ask so
      for (let row = imdb.indexOf(id); id > 0 && row >= 0; row = imdb.indexOf(id, row + 1))
        if (best < 0 || (films.voteCounts[row] ?? 0) > (films.voteCounts[best] ?? 0)) best = row;
      return best;
    },
  };
  const film = (row: number): FilmRow => ({
    id: ids[row] ?? -1,
    title: films.title(row),
    originalTitle: films.originalTitle(row),
    imdb: imdb[row] ?? 0,
    releaseDay: films.releaseDays[row] ?? 0,
    popularity: films.popularity(row),
    voteAverage: films.voteAverage(row),
    voteCount: films.voteCounts[row] ?? 0,
    budget: films.budgets[row] ?? 0,
    revenue: films.revenues[row] ?? 0,
    return: films.returns[row] ?? 0,
    genres: films.genres(row),
    language: films.language(row),
    hasOverview: films.hasOverview(row),
    runtime: films.runtime(row),
    status: status(row),
    countries: films.countries(row),
    spokenLanguages: spokenLanguages(row),
    companies: films.companies(row),
    collection: films.collection(row),
  });
  return { ...films, film };
}

const MS_PER_DAY = 86_400_000;
