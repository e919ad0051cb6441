import type { Places } from "./places.js";
import type { SparseMatrix } from "./sparse.js";

/** What is made once of a matrix, and only read by every search in it. */
export interface NearestIndex {
  /** by row, as given */
  readonly matrix: SparseMatrix;
  /** where the rows lie */
  readonly places: Places;
  /** by column, the places that hold it, ascending; none where the column is not read */
  readonly postings: Postings;
  /** by column: 1 where it is not read, because an affinity stands in for it */
  readonly unread: Uint8Array;
  /** no product of two rows is greater */
  readonly greatest: number;
}

export interface Postings {
  /** columns + 1 offsets */
  readonly starts: Uint32Array;
  readonly places: Int32Array;
  /** with the places, the values in parts of `ONE`, rounded up */
  readonly parts: Uint16Array;
}

/** The parts that a value of 1 has; assembly/index.ts divides by it. */
const ONE = 1 << 15;

/**
 * The inverted index of a matrix whose values are above 0 and at most 1.
 * @param unread by column, 1 where an affinity stands in for it
 */
export function indexRows(
  matrix: SparseMatrix,
  places: Places,
  unread: Uint8Array = new Uint8Array(matrix.columnCount),
): NearestIndex {
  const { columnCount, starts, columns, values } = matrix;
  const { rowAt } = places;
  const ends = new Uint32Array(columnCount + 1);
  for (const column of columns) if (unread[column] === 0) ends[column + 1] = (ends[column + 1] ?? 0) + 1;
  for (let c = 0; c < columnCount; c++) ends[c + 1] = (ends[c + 1] ?? 0) + (ends[c] ?? 0);
  const next = ends.slice();
  const size = ends[columnCount] ?? 0;
  const postings = { starts: ends, places: new Int32Array(size), parts: new Uint16Array(size) };
  let greatest = 0;
  for (let place = 0; place < rowAt.length; place++) {
    const row = rowAt[place] ?? 0;
    if (row < 0) continue;
    let square = 0;
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++) {
      const [column, value] = [columns[e] ?? 0, values[e] ?? 0];
      square += value ** 2;
      if (unread[column] === 1) continue;
      const to = next[column] ?? 0;
      postings.places[to] = place;
      postings.parts[to] = Math.min(ONE, Math.ceil(value * ONE));
      next[column] = to + 1;
    }
    greatest = Math.max(greatest, square);
  }
  return { matrix, places, postings, unread, greatest };
}
