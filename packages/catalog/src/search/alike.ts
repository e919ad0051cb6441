import { trigrams } from "@movies/artifacts";
import { settings } from "../settings.js";
import { countShared } from "./grams.js";
import { heaviest } from "./heaviest.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";

// Above every weight (votes and films stay far below it): trigrams in common decide, and being known only between equals.
const MORE_THAN_ANY_WEIGHT = 2 ** 31;

/**
 * The rows with most trigrams in common with the query, then the best known; none where no typing error is forgiven.
 * Rows that cannot be as near as `limit` are left out.
 */
export function alikeRows(table: Searchable, query: Query, limit: number): readonly number[] {
  if (query.edits === 0) return [];
  const grams = trigrams(query.key);
  const least = leastShared(query, limit);
  // Most queries have rows enough with a third of their trigrams, and a third is in few rows.
  const many = Math.max(least, Math.ceil(grams.length / 3));
  const candidates = mostShared(table, grams, many);
  const enough = many === least || candidates.length === settings.search.typoCandidates;
  return enough ? candidates : mostShared(table, grams, least);
}

function mostShared(table: Searchable, grams: readonly string[], least: number): readonly number[] {
  const { counts, rows } = countShared(table, grams, least);
  const candidates = heaviest(settings.search.typoCandidates);
  for (const row of rows) {
    const weight = table.weights[row] ?? -1;
    if (weight >= 0) candidates.offer(row, (counts[row] ?? 0) * MORE_THAN_ANY_WEIGHT + weight);
  }
  return candidates.rows();
}

/** The trigrams within words that are sure to be left by so many typing errors: a swap, the worst of them, touches four. */
function leastShared({ key, words }: Query, limit: number): number {
  const within = new Set(words.flatMap((word) => trigrams(word).filter((gram) => !/[\^$]/.test(gram))));
  const known = trigrams(key).filter((gram) => within.has(gram)).length;
  return Math.max(1, known - 4 * Math.floor(limit));
}
