/** Why a row of the movies file is left out, in the order it is asked. */
export const MOVIE_REASONS = [
  "wrong_field_count",
  "malformed_quotes",
  "invalid_id",
  "missing_release_date",
  "invalid_release_date",
] as const;

/** Why a row of the credits file is left out. */
export const CREDIT_REASONS = ["wrong_field_count", "malformed_quotes", "invalid_id"] as const;

/** The reason in rejected.csv of a row whose id an earlier row has; the report counts it by itself. */
export const DUPLICATE = "duplicate";

export type Reason = (typeof MOVIE_REASONS)[number] | typeof DUPLICATE;

/** A row left out, as rejected.csv has it. */
export interface Rejection {
  /** the first line of the row in the raw file, counted from 1 */
  readonly line: number;
  /** the id cell as it is written; empty where nobody can say which cell that is */
  readonly id: string;
  readonly reason: Reason;
  /** its text as it stands in the raw file; a repaired row is two lines */
  readonly raw: string;
}
