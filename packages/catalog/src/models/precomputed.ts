import type { NeighboursTable } from "@movies/artifacts";
import type { Neighbour } from "./model.js";

/** The first `k` of the neighbours computed offline, each with what it shares with the film. */
export function precomputed(
  { neighbours }: NeighboursTable,
  row: number,
  k: number,
  compare: (near: number) => Omit<Neighbour, "row">,
): Neighbour[] {
  return Array.from(neighbours.at(row).subarray(0, k), (near) => ({ row: near, ...compare(near) }));
}

/** A column that two films' vectors share, and the product of their weights in it. */
export interface Common {
  readonly column: number;
  readonly product: number;
}

/**
 * What two films' vectors share, in order of columns. For a film and its neighbour nothing is missing, so the
 * products add up to their cosine as it was computed offline.
 */
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
