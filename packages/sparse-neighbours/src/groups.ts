import { pickRows, productsWith, type SparseMatrix, transpose } from "./matrix.js";

/** Rows grouped by equality: what depends on a row's pattern alone is computed once a group. */
export interface Groups {
  /** by row */
  readonly groupOf: Int32Array;
  /** groups × columns */
  readonly patterns: SparseMatrix;
  /** the patterns transposed */
  readonly byColumn: SparseMatrix;
}

/** Groups equal rows, numbered in the order they first occur. */
export function groupEqualRows(matrix: SparseMatrix): Groups {
  const { starts, columns, values } = matrix;
  const numbers = new Map<string, number>();
  const firsts: number[] = [];
  const groupOf = Int32Array.from({ length: matrix.rows }, (_, row) => {
    const [from, to] = [starts[row], starts[row + 1]];
    const key = `${columns.subarray(from, to).join()} ${values.subarray(from, to).join()}`;
    const group = numbers.get(key) ?? firsts.push(row) - 1;
    numbers.set(key, group);
    return group;
  });
  const patterns = pickRows(matrix, firsts);
  return { groupOf, patterns, byColumn: transpose(patterns) };
}

/** Fills `products`, by group, with the product of its pattern and that of `group`, times `weight`. */
export function weightedProducts(
  { patterns, byColumn }: Groups,
  group: number,
  weight: number,
  products: Float64Array,
): void {
  products.fill(0);
  productsWith(patterns, byColumn, group, products, weight);
}
