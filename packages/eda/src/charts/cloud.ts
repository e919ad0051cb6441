import type { Ranked } from "../data/counts.js";
import { escapeHtml } from "../html/escape.js";
import { integer } from "../spanish/numbers.js";
import { shortened } from "../spanish/words.js";

const LARGEST = 3.4; // em
const SMALLEST = 0.75;
const WORD_LENGTH = 40; // a title in Chinese is one word

/** Words with areas proportional to their values, as far as they stay legible, in alphabetical order; null for no words. */
export function cloud(words: readonly Ranked[]): string | null {
  const most = words[0]?.value;
  if (most === undefined) return null;
  const spans = [...words]
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map(({ label, value }, place) => {
      const size = Math.max(SMALLEST, LARGEST * Math.sqrt(value / most)).toFixed(2);
      const word = escapeHtml(shortened(label, WORD_LENGTH));
      return `<span title="${word}: ${integer(value)}" style="font-size:${size}em;color:var(--word-${(place % 4) + 1})">${word}</span>`;
    });
  return `<p class="cloud">${spans.join(" ")}</p>`;
}
