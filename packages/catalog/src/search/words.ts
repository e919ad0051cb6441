import { foldWords } from "@movies/artifacts";
import { settings } from "../settings.js";
import { countShared } from "./grams.js";
import { heaviest } from "./heaviest.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";

/**
 * At most `size` rows in which each word asked for begins a word, in any order, best known first:
 * `rings lord` and `lord ri` find The Lord of the Rings. Rows that hold every trigram of the words are read one by
 * one, best known first; words of one or two letters have no trigram of their own and only narrow the others.
 */
export function wordRows(table: Searchable, { words }: Query, size: number): number[] {
  const grams = [...new Set(words.flatMap(innerGrams))].slice(0, settings.search.keyLength);
  if (grams.length === 0) return [];
  const counts = countShared(table, grams);
  const candidates = heaviest(settings.search.wordCandidates);
  for (let row = 0; row < table.count; row++)
    if (counts[row] === grams.length && (table.weights[row] ?? -1) >= 0)
      candidates.offer(row, table.weights[row] ?? 0);

  const rows: number[] = [];
  for (const row of candidates.rows()) {
    if (rows.length === size) break;
    if (table.writings(row).some((writing) => holdsWords(writing, words))) rows.push(row);
  }
  return rows;
}

function holdsWords(writing: string, words: readonly string[]): boolean {
  const theirs = foldWords(writing);
  return words.every((word) => theirs.some((their) => their.startsWith(word)));
}

// Without the marks of a key's ends: a word may stand anywhere.
function innerGrams(word: string): string[] {
  const letters = [...word];
  const grams: string[] = [];
  for (let i = 0; i + 3 <= letters.length; i++) grams.push(letters.slice(i, i + 3).join(""));
  return grams;
}
