import { type SparseMatrix, transpose } from "./sparse.js";

/** Rows that have the same pattern, in groups: what is worked out of a pattern is worked out once. */
export interface Groups {
  /** by row */
  readonly groupOf: Int32Array;
  /** groups × the columns of the patterns; each row has length 1, or is empty */
  readonly patterns: SparseMatrix;
  /** the same by columns */
  readonly byColumn: SparseMatrix;
}

/** Groups equal rows, numbered as they first occur. */
export function groupEqual(rows: SparseMatrix): Groups {
  const { starts, columns, values } = rows;
  const numbers = new Map<string, number>();
  const firsts: number[] = [];
  const groupOf = Int32Array.from({ length: rows.rows }, (_, row) => {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    const key = `${columns.subarray(from, to).join()} ${values.subarray(from, to).join()}`;
    const group = numbers.get(key) ?? firsts.push(row) - 1;
    numbers.set(key, group);
    return group;
  });
  const patterns = pickRows(rows, firsts);
  return { groupOf, patterns, byColumn: transpose(patterns) };
}

function pickRows(matrix: SparseMatrix, picked: readonly number[]): SparseMatrix {
  const starts = new Uint32Array(picked.length + 1);
  picked.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + (matrix.starts[row + 1] ?? 0) - (matrix.starts[row] ?? 0);
  });
  const columns = new Int32Array(starts.at(-1) ?? 0);
  const values = new Float32Array(columns.length);
  picked.forEach((row, i) => {
    const [from, to] = [matrix.starts[row] ?? 0, matrix.starts[row + 1] ?? 0];
    columns.set(matrix.columns.subarray(from, to), starts[i]);
    values.set(matrix.values.subarray(from, to), starts[i]);
  });
  return { rows: picked.length, columnCount: matrix.columnCount, starts, columns, values };
}

/** Fills `alike`, by group, with the weighted cosine of its pattern with that of `group`. */
export function fillAlike(
  { patterns, byColumn }: Groups,
  group: number,
  weight: number,
  alike: Float64Array,
): void {
  alike.fill(0);
  for (let e = patterns.starts[group] ?? 0; e < (patterns.starts[group + 1] ?? 0); e++) {
    const column = patterns.columns[e] ?? 0;
    const scaled = weight * (patterns.values[e] ?? 0);
    for (let p = byColumn.starts[column] ?? 0; p < (byColumn.starts[column + 1] ?? 0); p++) {
      const other = byColumn.columns[p] ?? 0;
      alike[other] = (alike[other] ?? 0) + scaled * (byColumn.values[p] ?? 0);
    }
  }
}
