import type { Attribute } from "./attributes.js";
import { type Common, commonOf } from "./common.js";
import { type Layout, layOut } from "./layout.js";
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
  readonly common: Common;
  /** no product of two rows is greater */
  readonly greatestProduct: number;
}

/** Units in a value of 1; assembly/index.ts divides by it. */
const ONE = 1 << 15;

/**
 * Indexes a matrix whose values are above 0 and at most 1.
 * @param common columns that nearly every pair of rows shares: their postings are not read
 */
export function indexRows(
  matrix: SparseMatrix,
  common: Int32Array = new Int32Array(0),
  attributes: readonly Attribute[] = [],
): InvertedIndex {
  const layout = layOut(matrix, common, attributes);
  const { starts, positions, entries } = transposeLists(matrix, matrix.columnCount, layout.rowAt);
  const parts = new Uint16Array(entries.length);
  for (let i = 0; i < parts.length; i++) parts[i] = Math.min(ONE, Math.ceil(matrix.values[entries[i]] * ONE));
  let greatestProduct = 0;
  for (let row = 0; row < matrix.rows; row++) {
    let square = 0;
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) square += matrix.values[e] ** 2;
    greatestProduct = Math.max(greatestProduct, square);
  }
  return {
    matrix,
    layout,
    postings: { starts, slots: positions, parts },
    common: commonOf(matrix, layout, common, attributes),
    greatestProduct,
  };
}
