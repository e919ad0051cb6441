import type { SparseMatrix } from "./sparse.js";

/** What is made once of a matrix, and only read by every search in it. */
export interface NearestIndex {
  /** by row, as given */
  readonly matrix: SparseMatrix;
  /** columns × places: by column, the places that hold it, ascending, with their values; none where it is not read */
  readonly postings: SparseMatrix;
  /** by column: 1 where it is not read, because an affinity stands in for it */
  readonly unread: Uint8Array;
}

/**
 * The inverted index of a matrix.
 * @param order every row once; its index is the row's place
 * @param unread by column, 1 where an affinity stands in for it
 */
export function indexRows(
  matrix: SparseMatrix,
  order: Int32Array,
  unread: Uint8Array = new Uint8Array(matrix.columnCount),
): NearestIndex {
  const { columnCount, starts, columns, values } = matrix;
  const ends = new Uint32Array(columnCount + 1);
  for (const column of columns) if (unread[column] === 0) ends[column + 1] = (ends[column + 1] ?? 0) + 1;
  for (let c = 0; c < columnCount; c++) ends[c + 1] = (ends[c + 1] ?? 0) + (ends[c] ?? 0);
  const next = ends.slice();
  const size = ends[columnCount] ?? 0;
  const places = new Int32Array(size);
  const moved = new Float32Array(size);
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++) {
      const column = columns[e] ?? 0;
      if (unread[column] === 1) continue;
      const to = next[column] ?? 0;
      places[to] = place;
      moved[to] = values[e] ?? 0;
      next[column] = to + 1;
    }
  }
  const postings = {
    rows: columnCount,
    columnCount: matrix.rows,
    starts: ends,
    columns: places,
    values: moved,
  };
  return { matrix, postings, unread };
}
