import type { Places } from "./places.js";

/**
 * What is known of two rows without reading a posting list: what they have in common beyond their columns, or their
 * product in columns that are not worth posting lists because nearly every pair shares some of them. One row is asked
 * about at a time.
 *
 * It is told in whole units, rounded up: `bounds` by place and `raises` by segment together are no less than the
 * affinity, and less than `ROUNDED` units more.
 */
export interface Affinity {
  readonly places: Places;
  /** Makes this row the one asked about. Fast where the one before was like it. */
  ask(row: number): void;
  /** units in a score of 1, for the row asked about: `most` or somewhat less */
  readonly units: number;
  /** by place; 0 where it makes no neighbour by itself and adds nothing */
  readonly bounds: Uint16Array;
  /** by segment, what is to be added to the bounds of all its places */
  readonly raises: Uint16Array;
  /** What is to be added to the product of the two whole rows to make their score. */
  beyond(row: number): number;
  /** Is the affinity enough to make it a neighbour, though they share no column that is read? */
  suffices(row: number): boolean;
}

/** Units that the bound of an affinity may be above it, and one for the rounding of 32-bit values. */
export const ROUNDED = 5;

/** Nothing in common but columns. */
export function noAffinity(places: Places, most: number): Affinity {
  return {
    places,
    ask: () => {},
    units: most,
    bounds: new Uint16Array(places.rowAt.length),
    raises: new Uint16Array(places.starts.length),
    beyond: () => 0,
    suffices: () => false,
  };
}
