import { CREDITS } from "./credits.js";
import { wantedColumns } from "./dataset.js";
import { MOVIES } from "./movies.js";

export const DATASETS = { movies: MOVIES, credits: CREDITS } as const;

/** Every raw column that has a meaning: the possible targets of a rename. */
export const RAW_COLUMNS: readonly string[] = [
  ...new Set(
    Object.values(DATASETS).flatMap((dataset) => [
      ...Object.values(wantedColumns(dataset)).flat(),
      ...dataset.unused,
    ]),
  ),
];
