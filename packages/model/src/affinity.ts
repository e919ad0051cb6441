/**
 * What is known of two rows without reading a posting list: what they have in common beyond their columns, or their
 * product in columns that are not worth posting lists because nearly every pair shares some of them. One row is asked
 * about at a time.
 */
export interface Affinity {
  /**
   * Makes this row the one asked about, and tells what is known of it. Fast where the one before was like it.
   * @returns units in a score of 1
   */
  ask(row: number): number;
  /** What is to be added to the product of the two whole rows to make their score. */
  beyond(row: number): number;
}

/**
 * Where an affinity tells what it knows, in whole units, rounded up: bound and raise together are no less than it, and
 * less than `ROUNDED` units more. Zeros at first.
 */
export interface Told {
  /** by place; 0 where it makes no neighbour by itself and adds nothing */
  readonly bounds: Uint16Array;
  /** by segment, what is to be added to the bounds of all its places */
  readonly raises: Uint16Array;
  /** by group of places: 1 where the affinity is enough to make a neighbour, though no column that is read is shared */
  readonly enough: Uint8Array;
}

/** Units that the bound of an affinity may be above it, and one for the rounding of 32-bit values. */
export const ROUNDED = 5;

/** Nothing in common but columns. */
export const noAffinity = (units: number): Affinity => ({ ask: () => units, beyond: () => 0 });
