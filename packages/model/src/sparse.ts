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

/** The product of a row with a spread-out query, in order of columns: the same sum for (a, b) as for (b, a). */
export function dot(matrix: SparseMatrix, row: number, query: Float64Array): number {
  let sum = 0;
  const end = matrix.starts[row + 1] ?? 0;
  for (let e = matrix.starts[row] ?? 0; e < end; e++)
    sum += (matrix.values[e] ?? 0) * (query[matrix.columns[e] ?? 0] ?? 0);
  return sum;
}

/**
 * Brings the `head` greatest entries of every longer row to its front, of equal ones the lower column, and the greatest
 * of the rest right behind them. Both parts stay in order of columns: memory is read forwards.
 */
export function weightiestFirst(matrix: SparseMatrix, head: number): SparseMatrix {
  const { starts, columns, values } = matrix;
  for (let row = 0; row < matrix.rows; row++) {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    if (end - start <= head) continue;
    const order = Int32Array.from({ length: end - start }, (_, i) => start + i);
    order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
    order.subarray(0, head).sort();
    order.subarray(head + 1).sort();
    const ordered = {
      columns: order.map((e) => columns[e] ?? 0),
      values: Float32Array.from(order, (e) => values[e] ?? 0),
    };
    columns.set(ordered.columns, start);
    values.set(ordered.values, start);
  }
  return matrix;
}
