import type { Reason, Shortfall } from "../answers.js";

/** What a model says of two films. */
export interface Comparison {
  /** between 0 and 1, not rounded */
  readonly similarity: number;
  readonly reasons: readonly Reason[];
}

/** A neighbour of a film. */
export interface Neighbour extends Comparison {
  /** row of films.arrow */
  readonly row: number;
}

export interface Neighbours {
  /** closest first, never the film itself, none twice */
  readonly items: readonly Neighbour[];
  /** why there are fewer than requested, or null if there are not */
  readonly shortfall: Shortfall | null;
}

/** A recommender. Films are rows of films.arrow. */
export interface Model {
  /** the `k` films nearest to one among all, each with its reasons */
  nearest(row: number, k: number): Neighbours;
  /** the nearest as they were found offline, exact, `settings.maxNeighbours` if there are so many; undefined if the model has none */
  readonly stored?: (row: number) => ArrayLike<number>;
  /**
   * Adds to `sums`, by row, the similarity to a film of each film that is kept: exact, and with stored lists the same to the
   * last bit. Nothing is added where the two have nothing in common. What it needs of all films is made when it is first asked.
   */
  add(row: number, isKept: Uint8Array, sums: Float64Array): void;
  /** the same for a few films: the similarity of the j-th of `rows` to the i-th */
  among(rows: readonly number[]): (i: number, j: number) => number;
  compare(row: number, near: number): Comparison;
}

/** The nearest of a stored list, each with its reasons. */
export const firstOf = (
  { stored, compare }: { readonly stored: (row: number) => ArrayLike<number> } & Pick<Model, "compare">,
  row: number,
  k: number,
): Neighbour[] =>
  Array.from(stored(row), (near) => near)
    .slice(0, k)
    .map((near) => ({ row: near, ...compare(row, near) }));
