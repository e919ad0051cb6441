/** A number that every row has, such as a year: rows whose numbers are close have something in common beyond columns. */
export interface Attribute {
  /** by row */
  readonly values: Float64Array;
  /** score that a difference of 1 costs, roughly: rows are laid out by it, and time depends on it, but not results */
  readonly steepness: number;
}

/**
 * What a row asked about wants of an attribute: `weight` from `low` to `high`, falling to 0 at `span` away from there.
 *
 *     weight · max(0, 1 − distance / span)
 */
export interface Reach {
  readonly low: number;
  readonly high: number;
  /** above 0 */
  readonly span: number;
  /** 0 or more */
  readonly weight: number;
}

/** What an attribute adds to the score of a row with this value. */
export function reached({ low, high, span, weight }: Reach, value: number): number {
  const distance = Math.max(low - value, value - high, 0);
  return distance < span ? weight * (1 - distance / span) : 0;
}

/** An attribute in 8 bits: an interval of codes for each row, which its value lies in. */
export interface Codes {
  readonly least: number;
  /** codes in a difference of 1 */
  readonly scale: number;
  /** codes that an interval is wide: 0 if every value is a code, else 1 */
  readonly width: 0 | 1;
}

export const CODES = 255;

/** Whole numbers in a small range are their own codes. */
export function codesOf(values: Float64Array): Codes {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const isExact = most - least <= CODES && values.every(Number.isInteger);
  return { least, scale: isExact ? 1 : CODES / (most - least || 1), width: isExact ? 0 : 1 };
}

export const lowCode = ({ least, scale }: Codes, value: number): number =>
  Math.min(CODES, Math.max(0, Math.floor((value - least) * scale)));

export const highCode = ({ least, scale }: Codes, value: number): number =>
  Math.min(CODES, Math.max(0, Math.ceil((value - least) * scale)));
