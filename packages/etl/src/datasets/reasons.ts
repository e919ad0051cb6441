/** Why a row of the movies file is rejected, in the order in which the reasons are checked. */
export const MOVIE_REASONS = [
  "wrong_field_count",
  "malformed_quotes",
  "invalid_id",
  "missing_release_date",
  "invalid_release_date",
] as const;

/** Why a row of the credits file is rejected. */
export const CREDIT_REASONS = ["wrong_field_count", "malformed_quotes", "invalid_id"] as const;

/** The reason in rejected.csv of a row whose id an earlier row has; the report counts these apart. */
export const DUPLICATE = "duplicate";

export type Reason = (typeof MOVIE_REASONS)[number] | typeof DUPLICATE;

/** Why a record is not a row. */
export type RowReason = "wrong_field_count" | "malformed_quotes";
