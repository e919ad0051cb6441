import { decodeGaps } from "@movies/artifacts";
import type { Searchable } from "./searchable.js";

/** How many trigrams rows share with a query, and which rows share many. */
interface Shared {
  /** by row; in the table's scratch memory, valid until the next count */
  readonly counts: Uint8Array;
  /** the rows that have at least `many`, in no particular order; also in scratch memory */
  readonly rows: Uint32Array;
}

/** Counts how many of the trigrams (distinct, fewer than 256) each row's key contains. */
export function countShared(table: Searchable, grams: readonly string[], many: number): Shared {
  const { counts, rows, found } = table.scratch;
  let size = 0;
  counts.fill(0);
  for (const gram of grams) {
    const holding = decodeGaps(table.withGram(gram), rows);
    for (let i = 0; i < holding; i++) {
      const row = rows[i] ?? 0;
      const count = (counts[row] ?? 0) + 1;
      counts[row] = count;
      if (count === many) found[size++] = row;
    }
  }
  return { counts, rows: found.subarray(0, size) };
}

/** The rows that have at least `least` of the trigrams counted last, ascending; in the table's scratch memory. */
export function rowsWithShared(table: Searchable, least: number): Uint32Array {
  const { counts, found } = table.scratch;
  let size = 0;
  for (let row = 0; row < counts.length; row++) if ((counts[row] ?? 0) >= least) found[size++] = row;
  return found.subarray(0, size);
}

/** The searchable rows whose keys contain all of the trigrams (distinct, fewer than 256), best known first. */
export function* rowsWithAll(table: Searchable, grams: readonly string[]): Generator<number> {
  const { rows } = countShared(table, grams, grams.length);
  // Each row is sorted as one number, its lightness times the number of rows, plus the row: exact below 2^53, so for
  // up to four million rows, and many times as fast as sorting by a comparison.
  const ranks = new Float64Array(rows.length);
  let found = 0;
  for (const row of rows) {
    const weight = table.weights[row] ?? -1;
    if (weight >= 0) ranks[found++] = (HEAVIEST - weight) * table.count + row;
  }
  for (const rank of ranks.subarray(0, found).sort()) yield rank % table.count;
}

const HEAVIEST = 2 ** 31 - 1;
