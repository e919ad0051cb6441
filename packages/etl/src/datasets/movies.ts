import {
  CLEAN_MOVIES,
  CLEAN_MOVIES_COLUMNS,
  CLEAN_MOVIES_PARQUET,
  CLEAN_TITLES,
  CLEAN_TITLES_COLUMNS,
  CLEAN_TITLES_PARQUET,
} from "@movies/artifacts/folder";
import { yearOf } from "../clean/dates.js";
import { readName, readNames } from "../clean/names.js";
import { returnOf } from "../clean/numbers.js";
import { SIGNS } from "../report/suspicious.js";
import { AMOUNT, COUNT, DAY, ID, IMDB_ID, MONEY, name, names, RATIO, TEXT, YEAR } from "./columns.js";
import type { Dataset } from "./dataset.js";
import { MOVIE_REASONS } from "./reasons.js";

const NAMES = names((cell) => readNames(cell));

/** movies_dataset.csv → cleanMovies.csv and cleanTitles.csv */
export const MOVIES: Dataset = {
  name: "movies",
  rawFile: "movies_dataset.csv",
  columns: {
    belongs_to_collection: { type: name(readName) },
    budget: { type: MONEY },
    genres: { type: NAMES },
    id: { type: ID },
    original_language: { type: TEXT },
    overview: { type: TEXT },
    popularity: { type: AMOUNT },
    production_companies: { type: NAMES },
    production_countries: { type: NAMES },
    release_date: { type: DAY },
    revenue: { type: MONEY },
    runtime: { type: AMOUNT },
    spoken_languages: { type: names((cell) => readNames(cell, "iso_639_1")) },
    status: { type: TEXT },
    tagline: { type: TEXT },
    title: { type: TEXT },
    original_title: { type: TEXT, optional: true },
    imdb_id: { type: IMDB_ID, optional: true },
    vote_average: { type: AMOUNT },
    vote_count: { type: COUNT },
    release_year: { type: YEAR, make: (row) => yearOf(String(row("release_date"))) },
    return: { type: RATIO, make: (row) => returnOf(Number(row("revenue")), Number(row("budget"))) },
  },
  unused: ["video", "adult", "poster_path", "homepage"],
  reasons: MOVIE_REASONS,
  required: { column: "release_date", missing: "missing_release_date", invalid: "invalid_release_date" },
  files: [
    { name: CLEAN_MOVIES, parquet: CLEAN_MOVIES_PARQUET, columns: CLEAN_MOVIES_COLUMNS },
    { name: CLEAN_TITLES, parquet: CLEAN_TITLES_PARQUET, columns: CLEAN_TITLES_COLUMNS },
  ],
  signs: SIGNS,
};
