/** The median of numbers in any order; the mean of the two middle ones if their count is even, NaN if there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest number that `share` of them do not exceed (nearest rank). NaN if there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** A summary of a number that was measured several times. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export const spread = (numbers: readonly number[]): Spread => ({
  median: median(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
});

/**
 * The spread of a / b, each paired with its neighbour in time: other work on the machine affects both and cancels in their
 * ratio, but not in a ratio of two medians.
 */
export const pairedRatio = (a: readonly number[], b: readonly number[]): Spread =>
  spread(a.map((value, i) => value / (b[i] ?? Number.NaN)));

/** The exponent of the power law through the first and the last point: 1 is linear growth, 2 quadratic. */
export function exponent(points: readonly { readonly x: number; readonly y: number }[]): number {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first.x === last.x) return Number.NaN;
  return Math.log(last.y / first.y) / Math.log(last.x / first.x);
}

/** Three significant figures; larger numbers in full: 0.0123, 1.23, 12.3, 1,235. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

/** `1.23 (1.10 to 1.40)`, or the number alone if it was measured once. */
export const spreadText = ({ median, least, most }: Spread): string =>
  least === most ? figure(median) : `${figure(median)} (${figure(least)} to ${figure(most)})`;

export const megabytes = (bytes: number): string => figure(bytes / 1e6);
