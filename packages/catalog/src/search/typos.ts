import { trigrams } from "@movies/artifacts";
import { settings } from "../settings.js";
import { editDistance } from "./distance.js";
import { countShared } from "./grams.js";
import { heaviest } from "./heaviest.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";

// Above every weight (votes and films stay far below it): trigrams in common decide, and being known only between equals.
const MORE_THAN_ANY_WEIGHT = 2 ** 31;

/**
 * At most `size` rows whose key is a few typing errors from the one asked for, fewest errors first, then best known.
 * Only the rows with most trigrams in common are measured.
 */
export function typoRows(table: Searchable, { key, edits }: Query, size: number): number[] {
  if (edits === 0) return [];
  const counts = countShared(table, trigrams(key));
  const candidates = heaviest(settings.search.typoCandidates);
  for (let row = 0; row < table.count; row++) {
    const shared = counts[row] ?? 0;
    const weight = table.weights[row] ?? -1;
    if (shared > 0 && weight >= 0) candidates.offer(row, shared * MORE_THAN_ANY_WEIGHT + weight);
  }
  return candidates
    .rows()
    .map((row) => ({
      row,
      errors: editDistance(key, table.key(row), edits),
      weight: table.weights[row] ?? 0,
    }))
    .filter(({ errors }) => errors <= edits)
    .sort((a, b) => a.errors - b.errors || b.weight - a.weight || a.row - b.row)
    .slice(0, size)
    .map(({ row }) => row);
}
