import type { SparseMatrix } from "@movies/sparse-neighbours";

/** For each film, the columns it shares with any neighbour: all that a reason can mention. */
export interface SharedColumns {
  /** the remaining columns of the vectors, ascending: column c of `rows` is column `columns[c]` of the vectors */
  readonly columns: Int32Array;
  /** the vectors in these columns alone */
  readonly rows: SparseMatrix;
}

/**
 * Drops from each row the columns that it shares neither with a neighbour nor with a row whose neighbour it is. The products of a row
 * and its neighbours stay the same. On 45,349 films this removes half of mezcla's entries and three quarters of its columns.
 *
 * @param marks by entry, 1 if it stays: see `NeighbourSearch.markShared`
 */
export function sharedColumns(vectors: SparseMatrix, marks: Uint8Array): SharedColumns {
  const isUsed = new Uint8Array(vectors.columnCount);
  for (let e = 0; e < marks.length; e++) if (marks[e] === 1) isUsed[vectors.columns[e]] = 1;
  const columns = Int32Array.from(isUsed.keys()).filter((column) => isUsed[column] === 1);
  const numberOf = new Int32Array(vectors.columnCount);
  columns.forEach((column, number) => {
    numberOf[column] = number;
  });
  const isMarked = (_: number, entry: number): boolean => marks[entry] === 1;
  const starts = new Uint32Array(vectors.rows + 1);
  for (let row = 0; row < vectors.rows; row++) {
    starts[row + 1] = starts[row];
    for (let e = vectors.starts[row]; e < vectors.starts[row + 1]; e++) starts[row + 1] += marks[e];
  }
  return {
    columns,
    rows: {
      rows: vectors.rows,
      columnCount: columns.length,
      starts,
      columns: vectors.columns.filter(isMarked).map((column) => numberOf[column]),
      values: vectors.values.filter(isMarked),
    },
  };
}
