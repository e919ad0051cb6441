import { foldKey, foldWords } from "@movies/artifacts";
import { settings } from "../settings.js";

/** What is searched for, cut to a length that bounds the work it can ask for. */
export interface Query {
  /** folded, empty where there is nothing to search for */
  readonly key: string;
  /** the folded words, each once, but for *and* */
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
  const words = all.filter((word) => word !== "and"); // titles have & as well, which is no word
  return { key, words: words.length > 0 ? words : all, edits: allowedEdits(key.length) };
}

/** The typing errors forgiven in so many letters. */
export function allowedEdits(letters: number): number {
  const { typoShare, typoMinLength, typoMost } = settings.search;
  return letters < typoMinLength ? 0 : Math.min(typoMost, Math.max(1, Math.floor(letters * typoShare)));
}
