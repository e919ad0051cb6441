import {
  CLEAN_MOVIES,
  CLEAN_MOVIES_COLUMNS,
  CLEAN_MOVIES_PARQUET,
  CLEAN_TITLES,
  CLEAN_TITLES_COLUMNS,
  CLEAN_TITLES_PARQUET,
} from "@movies/artifacts/folder";
import { yearOf } from "../cells/dates.js";
import { returnOf } from "../cells/numbers.js";
import {
  AMOUNT,
  COUNT,
  DAY,
  ID,
  IMDB_ID,
  LANGUAGES,
  MONEY,
  NAME,
  NAMES,
  RATIO,
  TEXT,
  YEAR,
} from "./columns.js";
import type { Dataset } from "./dataset.js";
import { MOVIE_REASONS } from "./reasons.js";
import { SIGNS } from "./signs.js";

/** movies_dataset.csv → cleanMovies.csv and cleanTitles.csv */
export const MOVIES: Dataset = {
  name: "movies",
  rawFile: "movies_dataset.csv",
  published: "movies_metadata.csv",
  names: /^(?:movies_dataset|movies_metadata|tmdb_\d+_movies|tmdb_movies?_dataset(?:_v\d+)?|cleanmovies)$/i,
  columns: {
    belongs_to_collection: { type: NAME, optional: true },
    budget: { type: MONEY, optional: true },
    genres: { type: NAMES, noun: "genre" },
    id: { type: ID },
    original_language: { type: TEXT, optional: true },
    overview: { type: TEXT },
    popularity: { type: AMOUNT },
    production_companies: { type: NAMES, optional: true },
    production_countries: { type: NAMES, optional: true },
    release_date: { type: DAY },
    revenue: { type: MONEY, optional: true },
    runtime: { type: AMOUNT, optional: true },
    spoken_languages: { type: LANGUAGES, optional: true },
    status: { type: TEXT, optional: true },
    tagline: { type: TEXT, optional: true },
    title: { type: TEXT, kept: true },
    vote_average: { type: AMOUNT },
    vote_count: { type: COUNT },
    original_title: { type: TEXT, optional: true, kept: true },
    imdb_id: { type: IMDB_ID, optional: true },
    release_year: { type: YEAR, make: (row) => yearOf(String(row("release_date"))) },
    return: { type: RATIO, make: (row) => returnOf(Number(row("revenue")), Number(row("budget"))) },
  },
  unused: ["video", "adult", "poster_path", "homepage"],
  // of TMDB's other files, and of cleanMovies.csv, where they are made anew
  elsewhere: ["backdrop_path", "keywords", "release_year", "return"],
  reasons: MOVIE_REASONS,
  required: { column: "release_date", missing: "missing_release_date", invalid: "invalid_release_date" },
  files: [
    { name: CLEAN_MOVIES, parquet: CLEAN_MOVIES_PARQUET, columns: CLEAN_MOVIES_COLUMNS },
    { name: CLEAN_TITLES, parquet: CLEAN_TITLES_PARQUET, columns: CLEAN_TITLES_COLUMNS },
  ],
  signs: SIGNS,
};
