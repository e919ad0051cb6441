import { ARABIC, ARTICLES, ROMAN } from "@movies/artifacts";
import { settings } from "../settings.js";
import { editDistance, editRow } from "./distance.js";
import { allowedEdits, type Query } from "./query.js";

const { leftOut, scattered, unfinished } = settings.search.price;

/** The highest price at which a row is still similar to the query: the forgiven typing errors, and words around it. */
export const priceLimit = ({ edits }: Query): number => Math.max(edits, unfinished) + 2 * leftOut;

/**
 * How far the words of a title or name are from a query, in typing errors: the whole of the words or a run of them,
 * as if written without spaces, or else each asked word separately. Infinity if it is over the limit.
 */
export function priceOf(query: Query, words: readonly string[], limit = priceLimit(query)): number {
  const run = runPrice(query.key, words, limit);
  const price = run <= scattered ? run : Math.min(run, wordsPrice(query.words, words, Math.min(run, limit)));
  return price <= limit ? price : Number.POSITIVE_INFINITY;
}

/**
 * The least of errors(text, run) + cost of the text before the run + cost of the text after it, over every run of
 * letters that begins at the start of a word (Sellers' algorithm, with prices for its beginning and end).
 * Errors are counted as in `editDistance`. A price over the limit is Infinity.
 */
function runPrice(text: string, words: readonly string[], limit: number): number {
  const letters = words.join("");
  if (text.length - letters.length > limit) return Number.POSITIVE_INFINITY; // each extra letter is an error
  const row = editRow(text, letters, limit, (first) => priceBeginnings(words, first));
  const price = row === undefined ? Number.POSITIVE_INFINITY : priceWithEnd(words, row);
  return price <= limit ? price : Number.POSITIVE_INFINITY;
}

/** The cost of beginning before each letter: nothing at the first word; skipped letters are errors. */
function priceBeginnings(words: readonly string[], row: Float64Array): void {
  let at = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const [i, word] of words.entries()) {
    const begins = i === 0 ? 0 : i === 1 && ARTICLES.has(words[0] ?? "") ? 0 : leftOut;
    for (let j = 0; j < word.length; j++) {
      before = j === 0 ? Math.min(begins, before + 1) : before + 1;
      row[at++] = before;
    }
  }
  row[at] = before + 1;
}

/** The least price including the cost of ending there: nothing at the last letter, less between words than within one. */
function priceWithEnd(words: readonly string[], row: Float64Array): number {
  let at = 0;
  let best = Number.POSITIVE_INFINITY;
  for (const word of words)
    for (let j = 0; j < word.length; j++)
      best = Math.min(best, (row[at++] ?? 0) + (j === 0 ? leftOut : unfinished));
  return Math.min(best, row[at] ?? 0);
}

function wordsPrice(asked: readonly string[], words: readonly string[], limit: number): number {
  if (asked.length < 2) return Number.POSITIVE_INFINITY;
  let price = scattered;
  for (const word of asked) {
    price += wordPrice(word, words, limit - price);
    if (price > limit) return Number.POSITIVE_INFINITY;
  }
  return price;
}

/** The price of a word as the nearest of the given ones, or of all its letters if none is near; more than the limit is too much. */
function wordPrice(asked: string, words: readonly string[], limit: number): number {
  const edits = Math.min(allowedEdits(asked.length), Math.floor(limit));
  let best = asked.length;
  for (const word of words) {
    if (word === asked || ROMAN.get(word) === asked || ARABIC.get(word) === asked) return 0;
    if (word.startsWith(asked)) best = Math.min(best, unfinished);
    const errors = editDistance(asked, word, edits);
    if (errors <= edits) best = Math.min(best, errors);
  }
  return best;
}
