import { seededRandom } from "./random.js";

/** One figure and its uncertainty. All are null if there was nothing to measure. */
export interface Figure {
  readonly value: number | null;
  /** lower and upper end of the 95 % interval */
  readonly low: number | null;
  readonly high: number | null;
  /** what was counted: films, in every figure */
  readonly n: number;
  /** what was resampled: groups of films that are not independent of one another */
  readonly groups: number;
}

export interface BootstrapOptions {
  readonly draws: number;
  readonly seed: number;
}

/** A number computed from how often each group counts: once for the figure itself, as often as drawn for its interval. */
export type Statistic = (weights: Int32Array) => number;

/**
 * 95 % intervals by the percentile bootstrap (Efron & Tibshirani 1993, chapter 13), drawing whole groups: as many as
 * there are, with replacement. Films of one collection succeed or fail together; drawing films would count one franchise
 * of 26 films as 26 witnesses, and the intervals would be too narrow.
 * All statistics see the same draws, and so do all calls with the same seed and number of groups.
 *
 * @param n films that were counted, reported with the figure
 */
export function figures(
  n: number,
  groups: number,
  statistics: readonly Statistic[],
  { draws, seed }: BootstrapOptions,
): Figure[] {
  if (n === 0) return statistics.map(() => ({ value: null, low: null, high: null, n, groups }));
  const once = new Int32Array(groups).fill(1);
  const drawn = statistics.map(() => new Float64Array(draws));
  const random = seededRandom(seed);
  const weights = new Int32Array(groups);
  for (let draw = 0; draw < draws; draw++) {
    weights.fill(0);
    for (let i = 0; i < groups; i++) {
      const group = Math.floor(random() * groups);
      weights[group] += 1;
    }
    statistics.forEach((statistic, s) => {
      drawn[s][draw] = statistic(weights);
    });
  }
  return statistics.map((statistic, s) => {
    const values = drawn[s].sort();
    const low = rounded(percentile(values, 0.025));
    const high = rounded(percentile(values, 0.975));
    return { value: rounded(statistic(once)), low, high, n, groups };
  });
}

/** The mean of one value per film; films are drawn by their groups. `groupOf` numbers these from 0. */
export function weightedMean(
  values: readonly number[],
  groupOf: readonly number[],
  groups: number,
): Statistic {
  const sums = new Float64Array(groups);
  const sizes = new Int32Array(groups);
  values.forEach((value, i) => {
    const group = groupOf[i];
    sums[group] += value;
    sizes[group] += 1;
  });
  return (weights) => {
    let sum = 0;
    let size = 0;
    for (let group = 0; group < groups; group++) {
      sum += weights[group] * sums[group];
      size += weights[group] * sizes[group];
    }
    return sum / size;
  };
}

/** Means of several values per film, with their intervals. `groupOf` may number the groups in any way. */
export function meanFigures(
  columns: readonly (readonly number[])[],
  groupOf: readonly number[],
  options: BootstrapOptions,
): Figure[] {
  const { numbers, count } = renumbered(groupOf);
  const statistics = columns.map((values) => weightedMean(values, numbers, count));
  return figures(groupOf.length, count, statistics, options);
}

/** Numbers groups from 0 in the order in which they occur. */
export function renumbered(groupOf: ArrayLike<number>): {
  readonly numbers: number[];
  readonly count: number;
} {
  const known = new Map<number, number>();
  const numbers = Array.from(groupOf, (group) => {
    const number = known.get(group) ?? known.size;
    known.set(group, number);
    return number;
  });
  return { numbers, count: known.size };
}

/** The nearest rank: the smallest value that a share `p` of all values does not exceed. */
export const percentile = (sorted: Float64Array, p: number): number =>
  sorted[Math.max(Math.ceil(p * sorted.length) - 1, 0)] ?? Number.NaN;

/** Four decimals: far finer than the intervals. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
