import { CLEAN_MOVIES_COLUMNS } from "@movies/artifacts/folder";
import type { RawColumns } from "./csv/columns.js";

/** Columns of the clean films that the raw ones do not have. */
export const MADE_COLUMNS: readonly string[] = ["release_year", "return"];

export const RAW_MOVIES_COLUMNS: RawColumns = {
  wanted: CLEAN_MOVIES_COLUMNS.filter((name) => !MADE_COLUMNS.includes(name)),
  nested: [
    "belongs_to_collection",
    "genres",
    "production_companies",
    "production_countries",
    "spoken_languages",
  ],
  unused: ["video", "imdb_id", "adult", "original_title", "poster_path", "homepage"],
};

export const RAW_CREDITS_COLUMNS: RawColumns = {
  wanted: ["cast", "crew", "id"],
  nested: ["cast", "crew"],
  unused: [],
};

/** Every column of the raw files that has a meaning: what a column of another name can be said to be. */
export const RAW_COLUMNS: readonly string[] = [
  ...new Set(
    [RAW_MOVIES_COLUMNS, RAW_CREDITS_COLUMNS].flatMap(({ wanted, unused }) => [...wanted, ...unused]),
  ),
];
