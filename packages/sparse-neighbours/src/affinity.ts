/**
 * What two rows share that is known without reading a posting list: something beyond their columns, or their
 * product in columns that nearly every pair of rows shares. The caller of a search gives one.
 */
export interface Affinity {
  /**
   * Makes `row` the row asked about: writes the bounds of its affinity with every slot. Fast if the row before was
   * like it.
   * @returns units in a score of 1, in which the bounds are given
   */
  ask(row: number): number;
  /** What `row` adds to the product of the two whole rows to make their score; `product` is 0 if they share no column. */
  beyond(row: number): number;
}

/**
 * Where an affinity writes its bounds, in whole units rounded up: bound plus raise are no less than the affinity, and
 * less than `ROUNDING` units more. Zeros at first.
 */
export interface AffinityBounds {
  /** by slot; 0 if it makes no neighbour by itself and adds nothing */
  readonly bounds: Uint16Array;
  /** by segment, what is added to the bounds of all its slots */
  readonly raises: Uint16Array;
  /** by group, 1 if the affinity alone makes a neighbour, without a shared column that is read */
  readonly suffices: Uint8Array;
}

/** Units that the bound of an affinity may be above it, and one for the rounding of 32-bit values. */
export const ROUNDING = 5;

/** Nothing in common except columns. */
export const noAffinity = (units: number): Affinity => ({ ask: () => units, beyond: () => 0 });
