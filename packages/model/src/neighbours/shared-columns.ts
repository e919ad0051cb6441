import type { SparseMatrix } from "@movies/sparse-neighbours";

/** The vectors without the columns that one film alone has: no two films share them. */
export interface SharedColumns {
  /** the remaining columns of the vectors, ascending: column c of `rows` is column `columns[c]` of the vectors */
  readonly columns: Int32Array;
  /** by column of the vectors, its number among those; -1 if it is gone */
  readonly numberOf: Int32Array;
  /** the vectors in these columns alone: the products of two rows are the same */
  readonly rows: SparseMatrix;
}

/** Drops the columns of a single row. On 45,349 films that is six in ten of mezcla's columns, and an eighth of its entries. */
export function sharedColumns(vectors: SparseMatrix): SharedColumns {
  const rowsOf = new Int32Array(vectors.columnCount);
  for (const column of vectors.columns) rowsOf[column] += 1;
  const columns = Int32Array.from(rowsOf.keys()).filter((column) => rowsOf[column] > 1);
  const numberOf = new Int32Array(vectors.columnCount).fill(-1);
  columns.forEach((column, number) => {
    numberOf[column] = number;
  });
  const starts = new Uint32Array(vectors.rows + 1);
  for (let row = 0; row < vectors.rows; row++) {
    starts[row + 1] = starts[row];
    for (let e = vectors.starts[row]; e < vectors.starts[row + 1]; e++)
      if (rowsOf[vectors.columns[e]] > 1) starts[row + 1] += 1;
  }
  const rows = {
    rows: vectors.rows,
    columnCount: columns.length,
    starts,
    columns: vectors.columns.map((column) => numberOf[column]).filter((number) => number >= 0),
    values: vectors.values.filter((_, entry) => rowsOf[vectors.columns[entry]] > 1),
  };
  return { columns, numberOf, rows };
}
