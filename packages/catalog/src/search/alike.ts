import { trigrams } from "@movies/artifacts";
import { settings } from "../settings.js";
import { countShared } from "./grams.js";
import { heaviest } from "./heaviest.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";

// Above every weight (votes and films stay far below it): trigrams in common decide, and being known only between equals.
const MORE_THAN_ANY_WEIGHT = 2 ** 31;

/** The rows with most trigrams in common with the query, then the best known; none where no typing error is forgiven. */
export function alikeRows(table: Searchable, { key, edits }: Query): readonly number[] {
  if (edits === 0) return [];
  const counts = countShared(table, trigrams(key));
  const candidates = heaviest(settings.search.typoCandidates);
  for (let row = 0; row < table.count; row++) {
    const shared = counts[row] ?? 0;
    const weight = table.weights[row] ?? -1;
    if (shared > 0 && weight >= 0) candidates.offer(row, shared * MORE_THAN_ANY_WEIGHT + weight);
  }
  return candidates.rows();
}
