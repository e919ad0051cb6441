import { CLEAN_CREDITS, CLEAN_CREDITS_COLUMNS, CLEAN_CREDITS_PARQUET } from "@movies/artifacts/folder";
import { DIRECTORS, ID, NAMES } from "./columns.js";
import type { Dataset } from "./dataset.js";
import { CREDIT_REASONS } from "./reasons.js";

/** credits.csv → cleanCredits.csv: the names of the cast in order, and the names of the directors among the crew. */
export const CREDITS: Dataset = {
  name: "credits",
  rawFile: "credits.csv",
  published: "credits.csv",
  names: /^(?:credits|tmdb_\d+_credits|cleancredits)$/i,
  columns: {
    cast: { type: NAMES, noun: "cast" },
    director: { type: DIRECTORS, noun: "director", from: "crew", or: [{ from: "director", type: NAMES }] },
    id: { type: ID, or: [{ from: "movie_id", type: ID }] },
  },
  unused: [],
  elsewhere: ["title"], // of TMDB 5000
  reasons: CREDIT_REASONS,
  files: [{ name: CLEAN_CREDITS, parquet: CLEAN_CREDITS_PARQUET, columns: CLEAN_CREDITS_COLUMNS }],
  signs: [],
};
