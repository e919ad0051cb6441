import { CLEAN_CREDITS, CLEAN_CREDITS_COLUMNS, CLEAN_CREDITS_PARQUET } from "@movies/artifacts/folder";
import { readDirectors, readNames } from "../clean/names.js";
import { ID, names } from "./columns.js";
import type { Dataset } from "./dataset.js";
import { CREDIT_REASONS } from "./reasons.js";

/** credits.csv → cleanCredits.csv: the names of the cast in order, and the names of the directors among the crew. */
export const CREDITS: Dataset = {
  name: "credits",
  rawFile: "credits.csv",
  columns: {
    cast: { type: names((cell) => readNames(cell)) },
    director: { type: names(readDirectors), from: "crew" },
    id: { type: ID },
  },
  unused: [],
  reasons: CREDIT_REASONS,
  files: [{ name: CLEAN_CREDITS, parquet: CLEAN_CREDITS_PARQUET, columns: CLEAN_CREDITS_COLUMNS }],
  signs: [],
};
