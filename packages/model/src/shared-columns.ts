import type { SparseMatrix } from "./sparse.js";
import type { Nearest } from "./top-k.js";

/** Of vectors and the neighbours found by them, what an answer can name: columns that a film and a neighbour share. */
export interface SharedColumns {
  /** columns of the vectors that are left, ascending: what a column of `rows` stands for */
  readonly columns: Int32Array;
  /** by row of the vectors: columns of the above, ascending, and their weights */
  readonly rows: readonly { readonly columns: Int32Array; readonly weights: Float32Array }[];
}

/**
 * Leaves out of each row what no neighbour of it has and no row whose neighbour it is. The products of a row and its
 * neighbours stay what they are; on 45,349 films half of mezcla's entries and three quarters of its columns go.
 */
export function sharedColumns(vectors: SparseMatrix, nearest: readonly Nearest[]): SharedColumns {
  const kept = sharedEntries(vectors, nearest);
  const used = new Int32Array(vectors.columnCount);
  kept.forEach((keep, entry) => {
    if (keep === 1) used[vectors.columns[entry] ?? 0] = 1;
  });
  const columns = Int32Array.from(used.keys()).filter((column) => used[column] === 1);
  columns.forEach((column, number) => {
    used[column] = number;
  });
  const rows = nearest.map((_, row) => {
    const [start, end] = [vectors.starts[row] ?? 0, vectors.starts[row + 1] ?? 0];
    const isKept = (_value: number, i: number) => kept[start + i] === 1;
    return {
      columns: vectors.columns
        .subarray(start, end)
        .filter(isKept)
        .map((column) => used[column] ?? 0),
      weights: vectors.values.subarray(start, end).filter(isKept),
    };
  });
  return { columns, rows };
}

/** 1 for each entry of the vectors whose column the row shares with a neighbour, on both sides. */
function sharedEntries(
  { starts, columns, columnCount }: SparseMatrix,
  nearest: readonly Nearest[],
): Uint8Array {
  const kept = new Uint8Array(columns.length);
  const place = new Int32Array(columnCount); // where the row has the column, plus one; 0 where it has it not
  nearest.forEach(({ rows }, row) => {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    for (let e = start; e < end; e++) place[columns[e] ?? 0] = e + 1;
    for (const near of rows) {
      const last = starts[near + 1] ?? 0;
      for (let e = starts[near] ?? 0; e < last; e++) {
        const own = place[columns[e] ?? 0] ?? 0;
        if (own === 0) continue;
        kept[own - 1] = 1;
        kept[e] = 1;
      }
    }
    for (let e = start; e < end; e++) place[columns[e] ?? 0] = 0;
  });
  return kept;
}
