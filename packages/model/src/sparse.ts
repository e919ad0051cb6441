/**
 * A sparse matrix by rows (CSR): row r holds the entries `starts[r]` to `starts[r + 1]` of `columns` and `values`,
 * columns ascending.
 */
export interface SparseMatrix {
  readonly rows: number;
  readonly columnCount: number;
  /** rows + 1 offsets */
  readonly starts: Uint32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The same matrix by columns: row r of the result is column r of the argument. */
export function transpose(matrix: SparseMatrix): SparseMatrix {
  const { rows, columnCount, starts, columns, values } = matrix;
  const counts = new Uint32Array(columnCount + 1);
  for (const column of columns) counts[column + 1] = (counts[column + 1] ?? 0) + 1;
  for (let c = 0; c < columnCount; c++) counts[c + 1] = (counts[c + 1] ?? 0) + (counts[c] ?? 0);
  const next = counts.slice();
  const transposed = new Int32Array(columns.length);
  const moved = new Float32Array(columns.length);
  for (let row = 0; row < rows; row++) {
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++) {
      const column = columns[e] ?? 0;
      const place = next[column] ?? 0;
      transposed[place] = row;
      moved[place] = values[e] ?? 0;
      next[column] = place + 1;
    }
  }
  return { rows: columnCount, columnCount: rows, starts: counts, columns: transposed, values: moved };
}

/** By row, the length of its part in the marked columns. */
export function lengthsWithin(matrix: SparseMatrix, marked: Uint8Array): Float64Array {
  const { starts, columns, values } = matrix;
  const lengths = new Float64Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row++) {
    let square = 0;
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++)
      if (marked[columns[e] ?? 0] === 1) square += (values[e] ?? 0) ** 2;
    lengths[row] = Math.sqrt(square);
  }
  return lengths;
}
