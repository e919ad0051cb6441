import { OTHER_TITLES, REJECTED } from "@movies/artifacts/folder";
import { CREDITS } from "./credits.js";
import { wantedColumns } from "./dataset.js";
import { MOVIES } from "./movies.js";

export const DATASETS = { movies: MOVIES, credits: CREDITS } as const;

/** Every raw column that has a meaning: the possible targets of a rename. */
export const RAW_COLUMNS: readonly string[] = [
  ...new Set(Object.values(DATASETS).flatMap((dataset) => [...wantedColumns(dataset), ...dataset.unused])),
];

/** Every file that can be written, without the report. */
export const WRITTEN_FILES: readonly string[] = [
  ...Object.values(DATASETS).flatMap(({ files }) => files.flatMap(({ name, parquet }) => [name, parquet])),
  OTHER_TITLES,
  REJECTED,
];
