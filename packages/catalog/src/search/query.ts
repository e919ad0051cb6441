import { foldKey, foldWords } from "@movies/artifacts";
import { settings } from "../settings.js";

/** A search text, cut to a length that bounds the work. */
export interface Query {
  /** folded; empty if there is nothing to search for */
  readonly key: string;
  /** the folded words, each once, except *and* */
  readonly words: readonly string[];
  /** typing errors forgiven */
  readonly edits: number;
}

/** Prepares a text of any length and content. */
export function prepareQuery(text: string): Query {
  const { textLength, keyLength } = settings.search;
  const cut = text.slice(0, textLength);
  const key = foldKey(cut).slice(0, keyLength);
  const all = [...new Set(foldWords(cut))].map((word) => word.slice(0, keyLength));
  const words = all.filter((word) => word !== "and"); // titles may have & instead, which is not a word
  return { key, words: words.length > 0 ? words : all, edits: allowedEdits(key.length) };
}

/** The typing errors forgiven in this many letters. */
export function allowedEdits(letters: number): number {
  const { typoShare, typoMinLength, typoMost } = settings.search;
  return letters < typoMinLength ? 0 : Math.min(typoMost, Math.max(1, Math.floor(letters * typoShare)));
}
