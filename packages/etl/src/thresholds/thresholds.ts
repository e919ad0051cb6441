/** A share, 0 to 1: for every column, or for the named ones. */
export type ColumnLimits = number | Readonly<Record<string, number>>;

/** The limits for one of the two files; what is not named is not checked. Shares are 0 to 1. */
export interface FileThresholds {
  /** the least number of rows kept */
  readonly min_kept?: number;
  /** per record read: rejected for any reason except being a duplicate */
  readonly max_rejected_share?: number;
  /** per record read: left out because an earlier row has the id */
  readonly max_duplicate_share?: number;
  /** per row kept, by column: cells that became 0 because they were empty or unreadable */
  readonly max_imputed_share?: ColumnLimits;
  /** per row kept, by column: non-empty cells that could not be read */
  readonly max_unreadable_share?: ColumnLimits;
  /** of the rows kept, by column: cells in another writing than the usual one, such as an id of 862.0 */
  readonly max_other_writing_share?: ColumnLimits;
  /** per row kept, by column: cells without a value */
  readonly max_null_share?: ColumnLimits;
  /** rows that look wrong, by sign */
  readonly max_suspicious?: Readonly<Record<string, number>>;
}

/** etl-thresholds.json */
export interface Thresholds {
  readonly movies?: FileThresholds;
  readonly credits?: FileThresholds;
  /** the least share of kept films that also have credits */
  readonly min_in_both_share?: number;
}

/** The thresholds of a run, and the name of their source in messages. */
export interface NamedThresholds {
  readonly from: string;
  readonly thresholds: Thresholds;
}

/** The name of the thresholds in the raw folder. */
export const THRESHOLDS_FILE = "etl-thresholds.json";

/** The default thresholds: the full data set is within all of them by a wide margin. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  movies: {
    max_rejected_share: 0.01,
    max_duplicate_share: 0.01,
    max_imputed_share: 0.01,
    max_unreadable_share: 0.01,
    max_other_writing_share: 0,
    max_suspicious: { vote_average_above_10: 0, release_before_cinema: 0 },
  },
  credits: {
    max_rejected_share: 0.01,
    max_duplicate_share: 0.01,
    max_unreadable_share: 0.01,
    max_other_writing_share: 0,
  },
  min_in_both_share: 0.95,
};
