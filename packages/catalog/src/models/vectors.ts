import type { NeighboursTable } from "@movies/artifacts";
import { productsWith, type SparseMatrix, transpose } from "@movies/sparse-neighbours";

/** A column that two films' vectors share, and the product of their weights in it. */
export interface Common {
  readonly column: number;
  readonly product: number;
}

/** What two films' vectors share, in order of columns: the products add up to the one by which they were found offline. */
export function commonProducts({ columns, weights }: NeighboursTable, row: number, near: number): Common[] {
  const [mine, theirs] = [columns(row), columns(near)];
  const [weight, otherWeight] = [weights.at(row), weights.at(near)];
  const products: Common[] = [];
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    const column = mine[i] ?? 0;
    const other = theirs[j] ?? 0;
    if (column === other) products.push({ column, product: (weight[i] ?? 0) * (otherWeight[j] ?? 0) });
    if (column <= other) i++;
    if (other <= column) j++;
  }
  return products;
}

/** The weightiest first, among equal ones the lower column. */
export const byProduct = (a: Common, b: Common): number => b.product - a.product || a.column - b.column;

export const sumOf = (products: readonly Common[]): number =>
  products.reduce((sum, { product }) => sum + product, 0);

/** The product of the vectors of the i-th and the j-th of some films. */
export function productsAmong({ columns, weights }: NeighboursTable, rows: readonly number[]) {
  const vectors = rows.map((row) => ({ columns: columns(row), weights: weights.at(row) })); // decoded once
  return (i: number, j: number): number => {
    const [a, b] = [vectors[i], vectors[j]];
    let sum = 0;
    if (a === undefined || b === undefined) return sum;
    for (let e = 0, f = 0; e < a.columns.length && f < b.columns.length; ) {
      const column = a.columns[e] ?? 0;
      const other = b.columns[f] ?? 0;
      if (column === other) sum += (a.weights[e] ?? 0) * (b.weights[f] ?? 0);
      if (column <= other) e++;
      if (other <= column) f++;
    }
    return sum;
  };
}

/**
 * Writes the products of a film's vector with those of some films. The index by column is made when it is first asked, in some
 * 30 ms, and takes 8 bytes an entry: nobody who asks for stored lists alone pays for it.
 */
export function productsWithAll(table: NeighboursTable) {
  let index: SparseMatrix | undefined;
  let products = new Float64Array(0);
  return (row: number, films: Int32Array, into: Float64Array): void => {
    const columns = table.columns(row);
    products = products.length === table.count ? products.fill(0) : new Float64Array(table.count);
    if (table.holders === undefined) {
      index ??= byColumn(table);
      productsWith(columns, table.weights.at(row), index, products);
    } else {
      const { starts, rows, weights } = table.holders(columns);
      const own = { rows: columns.length, columnCount: table.count, starts, columns: rows, values: weights };
      productsWith(
        columns.map((_, i) => i),
        table.weights.at(row),
        own,
        products,
      );
    }
    for (let i = 0; i < films.length; i++) into[i] = products[films[i] ?? -1] ?? 0;
  };
}

/** The vectors of all films by column: row c has the films that have column c, ascending, and its weights. */
export const byColumn = (table: NeighboursTable): SparseMatrix => transpose(matrixOf(table));

function matrixOf({ count, columns, weights }: NeighboursTable): SparseMatrix {
  const starts = Uint32Array.from(weights.starts);
  const all = new Int32Array(starts[count] ?? 0);
  let columnCount = 0;
  for (let row = 0; row < count; row++) {
    const own = columns(row);
    all.set(own, starts[row]);
    columnCount = Math.max(columnCount, (own.at(-1) ?? -1) + 1);
  }
  return { rows: count, columnCount, starts, columns: all, values: weights.values };
}
