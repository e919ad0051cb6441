import type { Layout } from "./layout.js";
import { type SparseMatrix, transposeLists } from "./matrix.js";

/** Made once from a matrix; every search only reads it. */
export interface InvertedIndex {
  readonly matrix: SparseMatrix;
  readonly layout: Layout;
  /** by column, the slots of the rows that hold it, ascending */
  readonly postings: {
    /** columns + 1 offsets */
    readonly starts: Uint32Array;
    readonly slots: Int32Array;
    /** parallel to `slots`, the values in units of 1 / `ONE`, rounded up */
    readonly parts: Uint16Array;
  };
  /** by column, 1 if its postings are not read because an affinity stands in for it */
  readonly unread: Uint8Array;
  /** no product of two rows is greater */
  readonly greatestProduct: number;
}

/** Units in a value of 1; assembly/index.ts divides by it. */
const ONE = 1 << 15;

/**
 * Indexes a matrix whose values are above 0 and at most 1.
 * @param unread by column, 1 if an affinity stands in for it
 */
export function indexRows(
  matrix: SparseMatrix,
  layout: Layout,
  unread: Uint8Array = new Uint8Array(matrix.columnCount),
): InvertedIndex {
  const { columnCount, starts, values } = matrix;
  const { starts: listStarts, positions, entries } = transposeLists(matrix, columnCount, layout.rowAt);
  const parts = new Uint16Array(entries.length);
  for (let i = 0; i < parts.length; i++) parts[i] = Math.min(ONE, Math.ceil(values[entries[i]] * ONE));
  let greatestProduct = 0;
  for (let row = 0; row < matrix.rows; row++) {
    let square = 0;
    for (let e = starts[row]; e < starts[row + 1]; e++) square += values[e] ** 2;
    greatestProduct = Math.max(greatestProduct, square);
  }
  return {
    matrix,
    layout,
    postings: { starts: listStarts, slots: positions, parts },
    unread,
    greatestProduct,
  };
}
