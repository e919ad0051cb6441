import { heaviest } from "./heaviest.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";

/** The rows with the given key, best known first. */
export function exactRows(table: Searchable, key: string): number[] {
  const best = heaviest(table.count);
  for (let row = table.lowerBound(key); row < table.count && table.key(row) === key; row++)
    if ((table.weights[row] ?? -1) >= 0) best.offer(row, table.weights[row] ?? 0);
  return best.rows();
}

/**
 * At most `size` rows whose key begins with the given one, best known first.
 * They are contiguous, so no key between the two ends is read: a single letter costs as little as a whole title.
 */
export function prefixRows(table: Searchable, { key }: Query, size: number): number[] {
  const best = heaviest(size);
  const end = table.lowerBound(`${key}\uffff`);
  for (let row = table.lowerBound(key); row < end; row++) {
    const weight = table.weights[row] ?? -1;
    if (weight >= 0) best.offer(row, weight);
  }
  return best.rows();
}
