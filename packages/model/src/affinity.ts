/**
 * What two rows have in common beyond their columns: a number that is not worth a posting list because nearly every
 * pair has some of it. One row is asked about at a time.
 */
export interface Affinity {
  /** Makes `row` the one asked about. */
  ask(row: number): void;
  /** Visits some rows that have much affinity with it, each once, perhaps itself: a start that makes bounds tight. */
  eachLikely(visit: (other: number) => void): void;
  /**
   * Writes to `totals` what is in `sums` for each of the first `count` rows, plus its affinity, which is 0 or more.
   * Where that cannot reach `floor`, -1 will do.
   */
  addTo(sums: Float32Array, rows: Int32Array, count: number, totals: Float32Array, floor: number): void;
  /** The affinity of one other row. */
  of(other: number): number;
  /** No fewer rows than have an affinity of at least `bound`; cheap. */
  countAbove(bound: number): number;
  /** Visits every row that has an affinity of at least `bound`, each once. */
  eachAbove(bound: number, visit: (other: number) => void): void;
  /** Is the affinity with another row enough to make it a neighbour, though they share no column? */
  suffices(other: number): boolean;
}

/** Nothing in common but columns. */
export const NO_AFFINITY: Affinity = {
  ask: () => {},
  eachLikely: () => {},
  addTo(sums, rows, count, totals) {
    for (let i = 0; i < count; i++) totals[i] = sums[rows[i] ?? 0] ?? 0;
  },
  of: () => 0,
  countAbove: (bound) => (bound > 0 ? 0 : Number.POSITIVE_INFINITY),
  eachAbove: () => {},
  suffices: () => false,
};
