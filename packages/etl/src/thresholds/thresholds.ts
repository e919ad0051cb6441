/** A share, 0 to 1: of every column, or of those named. */
export type ColumnLimits = number | Readonly<Record<string, number>>;

/** What one of the two files must keep to; what is not named is not asked. Shares are 0 to 1. */
export interface FileThresholds {
  /** rows kept, at least */
  readonly min_kept?: number;
  /** of the records read: left out, for whatever reason but being a duplicate */
  readonly max_rejected_share?: number;
  /** of the records read: left out because an earlier row has the id */
  readonly max_duplicate_share?: number;
  /** of the rows kept, by column: cells that became 0 because they were empty or unreadable */
  readonly max_imputed_share?: ColumnLimits;
  /** of the rows kept, by column: cells with something in them that could not be read */
  readonly max_unreadable_share?: ColumnLimits;
  /** of the rows kept, by column: cells without a value */
  readonly max_null_share?: ColumnLimits;
  /** rows that look wrong, by sign */
  readonly max_suspicious?: Readonly<Record<string, number>>;
}

/** etl-thresholds.json */
export interface Thresholds {
  readonly movies?: FileThresholds;
  readonly credits?: FileThresholds;
  /** of the films kept: those that have credits too, at least */
  readonly min_in_both_share?: number;
}

/** The thresholds of a run, and how messages name where they come from. */
export interface NamedThresholds {
  readonly from: string;
  readonly thresholds: Thresholds;
}

/** The name of the thresholds in the raw folder. */
export const THRESHOLDS_FILE = "etl-thresholds.json";

/** What is asked where nobody has written thresholds: the full data set keeps to all of it several times over. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  movies: {
    max_rejected_share: 0.01,
    max_duplicate_share: 0.01,
    max_imputed_share: 0.01,
    max_unreadable_share: 0.01,
    max_suspicious: { vote_average_above_10: 0, release_before_cinema: 0 },
  },
  credits: { max_rejected_share: 0.01, max_duplicate_share: 0.01, max_unreadable_share: 0.01 },
  min_in_both_share: 0.95,
};
