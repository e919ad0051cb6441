/**
 * What is known of two rows without reading a posting list: what they have in common beyond their columns, or their
 * product in columns that are not worth posting lists because nearly every pair shares some of them. One row is asked
 * about at a time. Rows go by their place in `order`, so that rows that are alike lie together in memory.
 */
export interface Affinity {
  /** every row once; its index is the row's place */
  readonly order: Int32Array;
  /** Makes the row at `place` the one asked about. Fast where the one before was like it. */
  ask(place: number): void;
  /**
   * Adds to `kept` those of the places `from` up to `to` in the list whose total reaches `floor`: what is in `sums` plus
   * the affinity, which is 0 or more.
   */
  sift(sums: Float64Array, places: Int32Array, from: number, to: number, floor: number, kept: Kept): void;
  /** Visits, each once, the places whose affinity reaches `bound`. */
  eachAbove(bound: number, visit: (place: number, affinity: number) => void): void;
  /** What is to be added to the product of the two whole rows to make their score. */
  beyond(place: number): number;
  /** Is the affinity enough to make it a neighbour, though they share no column that is read? */
  suffices(place: number): boolean;
}

/** Places with their totals. */
export interface Kept {
  readonly places: Int32Array;
  readonly totals: Float64Array;
  count: number;
}

/** Nothing in common but columns. */
export const noAffinity = (rows: number): Affinity => ({
  order: Int32Array.from({ length: rows }, (_, row) => row),
  ask: () => {},
  sift(sums, places, from, to, floor, kept) {
    for (let i = from; i < to; i++) keep(kept, places[i] ?? 0, sums[places[i] ?? 0] ?? 0, floor);
  },
  eachAbove: () => {},
  beyond: () => 0,
  suffices: () => false,
});

export function keep(kept: Kept, place: number, total: number, floor: number): void {
  if (total < floor) return;
  kept.places[kept.count] = place;
  kept.totals[kept.count++] = total;
}
