import type { Attribute } from "./attributes.js";
import type { SparseMatrix } from "./matrix.js";
import { sharedArray } from "./shared-arrays.js";

/** A run of rows of a search, as they are laid out. */
export interface Rows {
  /** the place of the first among all rows */
  readonly first: number;
  readonly matrix: SparseMatrix;
  /** by attribute, then by row of the run */
  readonly attributes: readonly Float64Array[];
}

/** The rows from place `from` to before `to`. Nothing is copied but their offsets. */
export function runOf({ first, matrix, attributes }: Rows, from: number, to: number): Rows {
  const [begin, end] = [from - first, to - first];
  const [entry, last] = [matrix.starts[begin], matrix.starts[end]];
  return {
    first: from,
    matrix: {
      rows: to - from,
      columnCount: matrix.columnCount,
      starts: matrix.starts.subarray(begin, end + 1).map((start) => start - entry),
      columns: matrix.columns.subarray(entry, last),
      values: matrix.values.subarray(entry, last),
    },
    attributes: attributes.map((values) => values.subarray(begin, end)),
  };
}

/** All rows in the given order, in memory that all threads see. */
export function laidOut(
  { starts, columns, values, columnCount }: SparseMatrix,
  attributes: readonly Attribute[],
  rowAt: Int32Array,
): Rows {
  const inOrder = sharedArray(Uint32Array, rowAt.length + 1);
  rowAt.forEach((row, place) => {
    inOrder[place + 1] = inOrder[place] + starts[row + 1] - starts[row];
  });
  const orderedColumns = sharedArray(Int32Array, columns.length);
  const orderedValues = sharedArray(Float32Array, columns.length);
  rowAt.forEach((row, place) => {
    orderedColumns.set(columns.subarray(starts[row], starts[row + 1]), inOrder[place]);
    orderedValues.set(values.subarray(starts[row], starts[row + 1]), inOrder[place]);
  });
  return {
    first: 0,
    matrix: {
      rows: rowAt.length,
      columnCount,
      starts: inOrder,
      columns: orderedColumns,
      values: orderedValues,
    },
    attributes: attributes.map((attribute) => {
      const ordered = sharedArray(Float64Array, rowAt.length);
      rowAt.forEach((row, place) => {
        ordered[place] = attribute.values[row];
      });
      return ordered;
    }),
  };
}
