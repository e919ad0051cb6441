import type { FilmsTable, NeighboursTable } from "@movies/artifacts";
import type { Reason } from "../answers.js";
import type { Neighbour } from "./model.js";

/** The first `k` of the neighbours worked out offline, each with its reasons. The film itself is left out by its id. */
export function precomputed(
  films: FilmsTable,
  table: NeighboursTable,
  row: number,
  k: number,
  reasonsOf: (near: number, similarity: number) => readonly Reason[],
): Neighbour[] {
  const ids = table.neighbours(row);
  const similarities = table.similarities(row);
  const items: Neighbour[] = [];
  for (let i = 0; i < ids.length && items.length < k; i++) {
    const near = films.rowOf(ids[i] ?? -1);
    if (near < 0 || near === row) continue;
    const similarity = similarities[i] ?? 0;
    items.push({ row: near, similarity, reasons: reasonsOf(near, similarity) });
  }
  return items;
}

/** What two films' vectors have in common, column by column: the product of the two weights. Walks both side by side. */
export function commonProducts(table: NeighboursTable, row: number, near: number) {
  const [columns, weights] = [table.columns(row), table.weights(row)];
  const [others, theirs] = [table.columns(near), table.weights(near)];
  const products: { column: number; product: number }[] = [];
  for (let i = 0, j = 0; i < columns.length && j < others.length; ) {
    const column = columns[i] ?? 0;
    const other = others[j] ?? 0;
    if (column === other) products.push({ column, product: (weights[i] ?? 0) * (theirs[j] ?? 0) });
    if (column <= other) i++;
    if (other <= column) j++;
  }
  return products;
}
