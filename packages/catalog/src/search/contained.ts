import { foldWords } from "@movies/artifacts";
import { settings } from "../settings.js";
import { exactRows } from "./prefix.js";
import { bestKnown, type Searchable } from "./searchable.js";

/**
 * The rows whose whole title or name stands inside a longer text, best known first: `Star Wars` in `Star Wars: Episode IV
 * - A New Hope`. Of two that overlap as part and whole only the whole is taken: `Star` is not meant there.
 */
export function containedRows(table: Searchable, text: string): number[] {
  const { textLength, containedWords, containedLetters } = settings.search;
  const words = foldWords(text.slice(0, textLength)).slice(0, containedWords);
  const rows = new Set<number>();
  let end = 0; // of the longest run found so far: a run that ends no later is a part of it
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > Math.max(from, end); to--) {
      if (to - from === words.length) continue; // the whole text is no part of itself
      const key = words.slice(from, to).join("");
      if (key.length < containedLetters) break;
      const found = exactRows(table, key);
      if (found.length === 0) continue;
      for (const row of found) rows.add(row);
      end = to;
      break;
    }
  return bestKnown(table, rows);
}
