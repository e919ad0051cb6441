import type { SparseMatrix } from "./sparse.js";

/** Of vectors and the neighbours found by them, what an answer can name: columns that a film and a neighbour share. */
export interface SharedColumns {
  /** columns of the vectors that are left, ascending: what a column of `rows` stands for */
  readonly columns: Int32Array;
  /** the vectors in these columns alone */
  readonly rows: SparseMatrix;
}

/**
 * Leaves out of each row what no neighbour of it has and no row whose neighbour it is. The products of a row and its
 * neighbours stay what they are; on 45,349 films half of mezcla's entries and three quarters of its columns go.
 *
 * @param kept by entry, 1 where it stays, as a `Kernel` marks them
 */
export function sharedColumns(vectors: SparseMatrix, kept: Uint8Array): SharedColumns {
  const isUsed = new Uint8Array(vectors.columnCount);
  kept.forEach((keep, entry) => {
    if (keep === 1) isUsed[vectors.columns[entry] ?? 0] = 1;
  });
  const columns = Int32Array.from(isUsed.keys()).filter((column) => isUsed[column] === 1);
  return { columns, rows: pickEntries(vectors, kept, columns) };
}

/** The marked entries of a matrix, their columns numbered by their place among the given ones. */
function pickEntries(matrix: SparseMatrix, kept: Uint8Array, columns: Int32Array): SparseMatrix {
  const numbers = new Int32Array(matrix.columnCount);
  columns.forEach((column, number) => {
    numbers[column] = number;
  });
  const starts = new Uint32Array(matrix.rows + 1);
  const picked = {
    columns: new Int32Array(matrix.columns.length),
    values: new Float32Array(matrix.columns.length),
  };
  let end = 0;
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++) {
      if (kept[e] === 0) continue;
      picked.columns[end] = numbers[matrix.columns[e] ?? 0] ?? 0;
      picked.values[end++] = matrix.values[e] ?? 0;
    }
    starts[row + 1] = end;
  }
  return {
    rows: matrix.rows,
    columnCount: columns.length,
    starts,
    columns: picked.columns.subarray(0, end),
    values: picked.values.subarray(0, end),
  };
}
