import type { NeighboursTable } from "@movies/artifacts";
import { productsWith, type SparseMatrix, transpose } from "@movies/sparse-neighbours";

/** A column that two films' vectors share, and the product of their weights in it. */
export interface Common {
  readonly column: number;
  readonly product: number;
}

interface Vector {
  readonly columns: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

const vectorOf = ({ columns, weights }: NeighboursTable, row: number): Vector => ({
  columns: columns(row),
  weights: weights.at(row),
});

/** Visits what two vectors share, in order of columns. */
function eachCommon(a: Vector, b: Vector, visit: (column: number, product: number) => void): void {
  for (let i = 0, j = 0; i < a.columns.length && j < b.columns.length; ) {
    const column = a.columns[i] ?? 0;
    const other = b.columns[j] ?? 0;
    if (column === other) visit(column, (a.weights[i] ?? 0) * (b.weights[j] ?? 0));
    if (column <= other) i++;
    if (other <= column) j++;
  }
}

/** What two films' vectors share, in order of columns: the products add up to the one by which they were found offline. */
export function commonProducts(table: NeighboursTable, row: number, near: number): Common[] {
  const products: Common[] = [];
  eachCommon(vectorOf(table, row), vectorOf(table, near), (column, product) =>
    products.push({ column, product }),
  );
  return products;
}

/** The weightiest first, among equal ones the lower column. */
export const byProduct = (a: Common, b: Common): number => b.product - a.product || a.column - b.column;

export const sumOf = (products: readonly Common[]): number =>
  products.reduce((sum, { product }) => sum + product, 0);

/** The product of the vectors of the i-th and the j-th of some films. */
export function productsAmong(table: NeighboursTable, rows: readonly number[]) {
  const vectors = rows.map((row) => vectorOf(table, row)); // decoded once
  return (i: number, j: number): number => {
    const [a, b] = [vectors[i], vectors[j]];
    let sum = 0;
    if (a !== undefined && b !== undefined)
      eachCommon(a, b, (_, product) => {
        sum += product;
      });
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
