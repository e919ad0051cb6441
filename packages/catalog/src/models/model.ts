import type { Reason, Shortfall } from "../answers.js";

/** A neighbour of a film. */
export interface Neighbour {
  /** row of films.arrow */
  readonly row: number;
  /** between 0 and 1, not rounded */
  readonly similarity: number;
  readonly reasons: readonly Reason[];
}

export interface Neighbours {
  /** closest first, never the film itself, none twice */
  readonly items: readonly Neighbour[];
  /** why there are fewer than requested, or null if there are not */
  readonly shortfall: Shortfall | null;
}

/** A recommender: the `k` films nearest to the one in a row of films.arrow, each with its reason. */
export type Model = (row: number, k: number) => Neighbours;
