import { foldWords, innerTrigrams } from "@movies/artifacts";
import { settings } from "../settings.js";
import { rowsWithAll } from "./grams.js";
import type { Query } from "./query.js";
import type { Searchable } from "./searchable.js";

/** Rows that contain the asked words in any order, best known first. */
export interface WordRows {
  /** each asked word begins a word of theirs: `rings lord` and `lord ri` find The Lord of the Rings */
  readonly begun: readonly number[];
  /** each asked word is one of their words */
  readonly whole: readonly number[];
}

/**
 * At most `size` rows of each kind; the search ends when there are enough of the kind `of`.
 * The rows that contain every trigram of the words are visited from the best known on; words of one or two letters have
 * no trigram of their own and only narrow the rest. Settings bound the work.
 */
export function wordRows(table: Searchable, { words }: Query, size: number, of: keyof WordRows): WordRows {
  const found = { begun: [] as number[], whole: [] as number[] };
  const { keyLength, wordKeys, wordCandidates } = settings.search;
  const grams = [...new Set(words.flatMap(innerTrigrams))].slice(0, keyLength);
  if (grams.length === 0) return found;
  let keys = 0;
  let candidates = 0;
  for (const row of rowsWithAll(table, grams)) {
    if (keys++ === wordKeys) break;
    const key = table.key(row);
    if (!words.every((word) => key.includes(word))) continue;
    if (candidates++ === wordCandidates) break;
    const match = matchOf(table.writings(row), words);
    if (match !== null && found.begun.length < size) found.begun.push(row);
    if (match === "whole" && found.whole.length < size) found.whole.push(row);
    if (found[of].length === size) break;
  }
  return found;
}

function matchOf(writings: readonly string[], words: readonly string[]): keyof WordRows | null {
  let match: keyof WordRows | null = null;
  for (const writing of writings) {
    const theirs = foldWords(writing);
    if (words.every((word) => theirs.includes(word))) return "whole";
    if (words.every((word) => theirs.some((their) => their.startsWith(word)))) match = "begun";
  }
  return match;
}
