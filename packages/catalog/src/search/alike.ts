import { innerTrigrams, trigrams } from "@movies/artifacts";
import { settings } from "../settings.js";
import { countShared, rowsWithShared } from "./grams.js";
import { heaviest } from "./heaviest.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";

// Above every weight (votes and films stay far below it): shared trigrams decide, and fame only between equals.
const MORE_THAN_ANY_WEIGHT = 2 ** 31;

/**
 * The rows that share most trigrams with the query, then the best known; none if no typing error is forgiven.
 * Rows that cannot be within `limit` are left out.
 */
export function alikeRows(table: Searchable, query: Query, limit: number): readonly number[] {
  if (query.edits === 0) return [];
  const grams = trigrams(query.key);
  const least = leastShared(query, limit);
  // For most queries enough rows share a third of the trigrams, and few rows share a third.
  const many = Math.max(least, Math.ceil(grams.length / 3));
  const { counts, rows } = countShared(table, grams, many);
  const candidates = mostShared(table, counts, rows);
  const enough = many === least || candidates.length === settings.search.typoCandidates;
  return enough ? candidates : mostShared(table, counts, rowsWithShared(table, least));
}

function mostShared(table: Searchable, counts: Uint8Array, rows: Uint32Array): readonly number[] {
  const floor = floorOf(table, counts, rows);
  const candidates = heaviest(settings.search.typoCandidates);
  for (const row of rows) {
    const count = counts[row] ?? 0;
    if (count < floor) continue;
    const weight = table.weights[row] ?? -1;
    if (weight >= 0) candidates.offer(row, count * MORE_THAN_ANY_WEIGHT + weight);
  }
  return candidates.rows();
}

/** The fewest trigrams that a candidate shares: most of tens of thousands of rows fall below it and need no sorting. */
function floorOf(table: Searchable, counts: Uint8Array, rows: Uint32Array): number {
  const rowsAt = new Uint32Array(256);
  for (const row of rows) {
    const count = counts[row] ?? 0;
    if ((table.weights[row] ?? -1) >= 0) rowsAt[count] = (rowsAt[count] ?? 0) + 1;
  }
  let floor = rowsAt.length - 1;
  for (let found = 0; floor > 0; floor--) {
    found += rowsAt[floor] ?? 0;
    if (found >= settings.search.typoCandidates) break;
  }
  return floor;
}

/** The trigrams within words that surely survive this many typing errors: a swap, the worst, touches four. */
function leastShared({ key, words }: Query, limit: number): number {
  const within = new Set(words.flatMap(innerTrigrams));
  const known = trigrams(key).filter((gram) => within.has(gram)).length;
  return Math.max(1, known - 4 * Math.floor(limit));
}
