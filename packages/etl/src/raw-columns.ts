import { CLEAN_MOVIES_COLUMNS } from "@movies/artifacts/folder";
import type { RawColumns } from "./csv/columns.js";

/** Which of them are literals follows from how they are cleaned. */
type RawNames = Omit<RawColumns, "nested">;

/** Columns of the clean films that the raw ones do not have. */
export const MADE_COLUMNS: readonly string[] = ["release_year", "return"];

export const RAW_MOVIES_COLUMNS: RawNames = {
  wanted: CLEAN_MOVIES_COLUMNS.filter((name) => !MADE_COLUMNS.includes(name)),
  unused: ["video", "imdb_id", "adult", "original_title", "poster_path", "homepage"],
};

export const RAW_CREDITS_COLUMNS: RawNames = {
  wanted: ["cast", "crew", "id"],
  unused: [],
};

/** Every column of the raw files that has a meaning: what a column of another name can be said to be. */
export const RAW_COLUMNS: readonly string[] = [
  ...new Set(
    [RAW_MOVIES_COLUMNS, RAW_CREDITS_COLUMNS].flatMap(({ wanted, unused }) => [...wanted, ...unused]),
  ),
];
