import type { Query } from "../src/search/query.js";
import { slowDistance } from "./slow-distance.js";

/** The price of a row by its definition: every run of letters from the beginning of a word, and every word by itself. */
export function slowPrice({ key, words: asked, edits }: Query, words: readonly string[]): number {
  const limit = Math.max(edits, 1.5) + 0.5;
  const least = Math.min(runs(key, words), asked.length < 2 ? 99 : scattered(asked, words));
  return least <= limit ? least : 99;
}

function runs(key: string, words: readonly string[]): number {
  const letters = words.join("");
  const starts = new Map<number, number>();
  let at = 0;
  for (const word of words) {
    starts.set(at, starts.size);
    at += word.length;
  }
  let best = 99;
  for (const [start, nth] of starts)
    for (let end = start; end <= letters.length; end++) {
      const article = nth === 1 && /^(the|an?|el|la|los|las|una?)$/.test(words[0] ?? "");
      const before = nth === 0 || article ? 0 : 0.25;
      const after = end === letters.length ? 0 : starts.has(end) ? 0.25 : 1.5;
      best = Math.min(best, slowDistance(key, letters.slice(start, end)) + before + after);
    }
  return best;
}

function scattered(asked: readonly string[], words: readonly string[]): number {
  const prices = asked.map((word) =>
    Math.min(
      word.length,
      ...words.map((their) => {
        if (their === word) return 0;
        const edits = word.length < 3 ? 0 : Math.min(5, Math.max(1, Math.floor(word.length / 3)));
        const errors = slowDistance(word, their);
        return Math.min(their.startsWith(word) ? 1.5 : 99, errors <= edits ? errors : 99);
      }),
    ),
  );
  return prices.reduce((sum, price) => sum + price, 0.5);
}
