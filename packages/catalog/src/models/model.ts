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

/** A film beside all others: exact, and where a model has stored lists, the same to the last bit. */
export interface Live {
  /** Writes the greatest part of the similarity of each of some films; 0 where they have nothing in common. */
  writeProducts(rows: Int32Array, products: Float64Array): void;
  /** The similarity of a film with such a product, above 0. */
  similarity(row: number, product: number): number;
  /** no similarity is that much more than its product */
  readonly most: number;
}

/** A recommender. Films are rows of films.arrow. */
export interface Model {
  /** the `k` films nearest to one among all, each with its reasons */
  nearest(row: number, k: number): Neighbours;
  /** the nearest as they were found offline, exact, `settings.maxNeighbours` if there are so many; undefined if the model has none */
  readonly stored?: (row: number) => ArrayLike<number>;
  /** compares a film with all others; what that needs of all films is made when it is first asked */
  live(row: number): Live;
  /** the similarity of the j-th of some films to the i-th, the same as `live` says it */
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
