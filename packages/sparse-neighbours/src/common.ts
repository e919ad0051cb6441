import { type Attribute, type Codes, codesOf, highCode, lowCode } from "./attributes.js";
import { BLOCK, type Layout } from "./layout.js";
import type { SparseMatrix } from "./matrix.js";

/**
 * What nearly every pair of rows has some of, in 8 bits a number, rounded so that bounds come out too high rather than
 * too low: the values of common columns, and attributes. By dimension, then by slot; and the same by block, whose bounds
 * are those of all its slots.
 */
export interface Common {
  /** the common columns */
  readonly columns: Int32Array;
  /** by column of the matrix, its dimension; -1 if it is not common */
  readonly dimensionOf: Int32Array;
  /** parts in a value of 1 */
  readonly scale: number;
  /** the greatest product of two rows in the common columns */
  readonly greatest: number;
  /** by attribute, then by row */
  readonly values: Float64Array;
  readonly codes: readonly Codes[];
  readonly bySlot: CommonParts;
  readonly byBlock: CommonParts;
}

interface CommonParts {
  readonly values: Uint8Array;
  readonly lows: Uint8Array;
  readonly highs: Uint8Array;
}

export function commonOf(
  matrix: SparseMatrix,
  { rowAt, slotOf }: Layout,
  columns: Int32Array,
  attributes: readonly Attribute[],
): Common {
  const slots = rowAt.length;
  const dimensionOf = new Int32Array(matrix.columnCount).fill(-1);
  columns.forEach((column, dimension) => {
    dimensionOf[column] = dimension;
  });
  const { greatestValue, greatest } = extremes(matrix, dimensionOf);
  const scale = 255 / greatestValue;
  const slotValues = new Uint8Array(columns.length * slots);
  for (let row = 0; row < matrix.rows; row++)
    for (let e = matrix.starts[row]; e < matrix.starts[row + 1]; e++) {
      const dimension = dimensionOf[matrix.columns[e]];
      if (dimension >= 0)
        slotValues[dimension * slots + slotOf[row]] = Math.min(255, Math.ceil(matrix.values[e] * scale));
    }
  const codes = attributes.map((attribute) => codesOf(attribute.values));
  const lows = new Uint8Array(attributes.length * slots).fill(255); // padding reaches nothing
  const highs = new Uint8Array(attributes.length * slots);
  attributes.forEach((attribute, a) => {
    attribute.values.forEach((value, row) => {
      lows[a * slots + slotOf[row]] = lowCode(codes[a], value);
      highs[a * slots + slotOf[row]] = highCode(codes[a], value);
    });
  });
  const values = new Float64Array(attributes.length * matrix.rows);
  attributes.forEach((attribute, a) => {
    values.set(attribute.values, a * matrix.rows);
  });
  const byBlock = {
    values: perBlock(slotValues, Math.max),
    lows: perBlock(lows, Math.min),
    highs: perBlock(highs, Math.max),
  };
  return {
    columns,
    dimensionOf,
    scale,
    greatest,
    values,
    codes,
    bySlot: { values: slotValues, lows, highs },
    byBlock,
  };
}

function extremes({ rows, starts, columns, values }: SparseMatrix, dimensionOf: Int32Array) {
  let greatestValue = 1e-30;
  let greatest = 0;
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      if (dimensionOf[columns[e]] < 0) continue;
      greatestValue = Math.max(greatestValue, values[e]);
      square += values[e] ** 2;
    }
    greatest = Math.max(greatest, square);
  }
  return { greatestValue, greatest };
}

function perBlock(bySlot: Uint8Array, pick: (a: number, b: number) => number): Uint8Array {
  const byBlock = new Uint8Array(bySlot.length / BLOCK);
  for (let block = 0; block < byBlock.length; block++) {
    let picked = bySlot[block * BLOCK];
    for (let i = 1; i < BLOCK; i++) picked = pick(picked, bySlot[block * BLOCK + i]);
    byBlock[block] = picked;
  }
  return byBlock;
}
