import { CREDITS } from "./credits.js";
import { MOVIES } from "./movies.js";

/** Every column of the raw files that has a meaning: what a column of another name can be said to be. */
export const RAW_COLUMNS: readonly string[] = [
  ...new Set([MOVIES, CREDITS].flatMap(({ rawColumns: { wanted, unused } }) => [...wanted, ...unused])),
];
