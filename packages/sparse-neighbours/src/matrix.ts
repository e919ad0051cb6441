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

/**
 * Turns lists of columns, one per row, into lists of rows, one per column: each row once per list, in the order visited.
 * Columns below 0 are skipped. `entries` says which entry of the given lists each one comes from.
 * @param order rows to visit; -1 stands for none. By default all rows, ascending
 */
export function transposeLists(
  { starts, columns }: { readonly starts: Int32Array | Uint32Array; readonly columns: Int32Array },
  columnCount: number,
  order: Int32Array = Int32Array.from({ length: starts.length - 1 }, (_, row) => row),
) {
  const ends = new Uint32Array(columnCount + 1);
  const lastRow = new Int32Array(columnCount).fill(-1);
  for (const row of order) {
    if (row < 0) continue;
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      const column = columns[e];
      if (column < 0 || lastRow[column] === row) continue;
      lastRow[column] = row;
      ends[column + 1] += 1;
    }
  }
  for (let c = 0; c < columnCount; c++) ends[c + 1] += ends[c];
  const next = ends.slice();
  const positions = new Int32Array(ends[columnCount]);
  const entries = new Uint32Array(ends[columnCount]);
  lastRow.fill(-1);
  for (let position = 0; position < order.length; position++) {
    const row = order[position];
    if (row < 0) continue;
    for (let e = starts[row]; e < starts[row + 1]; e++) {
      const column = columns[e];
      if (column < 0 || lastRow[column] === row) continue;
      lastRow[column] = row;
      positions[next[column]] = position;
      entries[next[column]++] = e;
    }
  }
  return { starts: ends, /** places in `order`, so rows where it is not given */ positions, entries };
}

/** The same matrix by columns: row r of the result is column r of the argument. */
export function transpose(matrix: SparseMatrix): SparseMatrix {
  const { starts, positions, entries } = transposeLists(matrix, matrix.columnCount);
  const values = new Float32Array(entries.length);
  for (let i = 0; i < values.length; i++) values[i] = matrix.values[entries[i]];
  return { rows: matrix.columnCount, columnCount: matrix.rows, starts, columns: positions, values };
}

/**
 * Adds to `sums`, by row, the products of one row with all rows: the way to ask about one row without preparing a search.
 * A product is added up in order of columns, so it is the same sum for (a, b) as for (b, a), and as in a search.
 * @param columns of the row, ascending
 * @param values parallel to them
 * @param byColumn the matrix transposed
 */
export function productsWith(
  columns: ArrayLike<number>,
  values: ArrayLike<number>,
  byColumn: SparseMatrix,
  sums: Float64Array,
): void {
  for (let e = 0; e < columns.length; e++) {
    const column = columns[e];
    const value = values[e];
    for (let p = byColumn.starts[column]; p < byColumn.starts[column + 1]; p++)
      sums[byColumn.columns[p]] += value * byColumn.values[p];
  }
}
