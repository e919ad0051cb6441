import type { Searchable } from "./searchable.js";

/**
 * How many of the trigrams, distinct and fewer than 256, each row's key holds.
 * The counts stand in the table's scratch room until it is counted in again.
 */
export function countShared(table: Searchable, grams: readonly string[]): Uint8Array {
  const counts = table.scratch.fill(0);
  for (const gram of grams) {
    const rows = table.withGram(gram);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      counts[row] = (counts[row] ?? 0) + 1;
    }
  }
  return counts;
}
