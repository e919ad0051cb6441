import type { Nearest, SparseMatrix } from "../src/index.js";

/** Rows as column → value; zeros are left out. */
export function matrixOf(rows: readonly (readonly number[])[]): SparseMatrix {
  const entries = rows.map((row) =>
    row.map((value, column) => ({ column, value })).filter(({ value }) => value > 0),
  );
  const starts = new Uint32Array(rows.length + 1);
  entries.forEach((own, row) => {
    starts[row + 1] = (starts[row] ?? 0) + own.length;
  });
  return {
    rows: rows.length,
    columnCount: rows[0]?.length ?? 0,
    starts,
    columns: Int32Array.from(entries.flat(), ({ column }) => column),
    values: Float32Array.from(entries.flat(), ({ value }) => value),
  };
}

/**
 * The slow obvious way: every product of every pair, sorted.
 * @param beyond what is added if they share something
 */
export function byBruteForce(
  rows: readonly (readonly number[])[],
  k: number,
  beyond: (row: number, other: number) => number = () => 0,
) {
  return rows.map((row, i) =>
    rows
      .map((other, j) => ({
        j,
        score: row.reduce((sum, x, c) => sum + Math.fround(x) * Math.fround(other[c] ?? 0), 0),
      }))
      .filter(({ j, score }) => j !== i && score > 0)
      .map(({ j, score }) => ({ j, score: score + beyond(i, j) }))
      .sort((a, b) => b.score - a.score || a.j - b.j)
      .slice(0, k)
      .map(({ j, score }) => [j, score]),
  );
}

export const asPairs = (found: readonly Nearest[]) =>
  found.map(({ rows, scores }) => [...rows].map((row, i) => [row, scores[i]]));
