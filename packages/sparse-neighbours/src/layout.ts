import type { Attribute } from "./attributes.js";
import type { SparseMatrix } from "./matrix.js";

/** Slots in a small block, whose rows are alike; and as many of these are looked at together. */
export const BLOCK = 16;

/**
 * The rows in an order that has those with much in common beside each other: they are halved again and again where they differ most
 * (a k-d tree), down to blocks.
 * @param common columns that nearly every pair of rows shares
 */
export function layOut(
  matrix: SparseMatrix,
  common: Int32Array,
  attributes: readonly Attribute[],
): Int32Array {
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  const dimensions = [
    ...denseColumns(matrix, common),
    ...attributes.map(({ values, steepness }) => values.map((value) => value * steepness)),
  ];
  const halve = (from: number, to: number): void => {
    if (to - from <= BLOCK) return;
    const widest = widestOf(dimensions, order.subarray(from, to));
    const middle = from + Math.floor(Math.ceil((to - from) / BLOCK) / 2) * BLOCK;
    order.subarray(from, to).sort((a, b) => widest[a] - widest[b] || a - b);
    halve(from, middle);
    halve(middle, to);
  };
  if (dimensions.length > 0) halve(0, matrix.rows);
  return order;
}

/** By column, its values by row, times the greatest value of all: about what they add to a product. */
function denseColumns(matrix: SparseMatrix, common: Int32Array): Float64Array[] {
  const dimensionOf = new Map(Array.from(common, (column, i) => [column, i]));
  const dense = Array.from(common, () => new Float64Array(matrix.rows));
  let greatest = 0;
  for (let row = 0; row < matrix.rows; row++)
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) {
      const dimension = dimensionOf.get(matrix.columns[e]);
      if (dimension === undefined) continue;
      dense[dimension][row] = matrix.values[e];
      greatest = Math.max(greatest, matrix.values[e]);
    }
  return dense.map((values) => values.map((value) => value * greatest));
}

/** The dimension with the greatest variance among these rows. */
function widestOf(dimensions: readonly Float64Array[], rows: Int32Array): Float64Array {
  let widest = dimensions[0];
  let most = -1;
  for (const dimension of dimensions) {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      sum += dimension[row];
      squares += dimension[row] ** 2;
    }
    const variance = squares - sum ** 2 / rows.length;
    if (variance > most) [widest, most] = [dimension, variance];
  }
  return widest;
}
