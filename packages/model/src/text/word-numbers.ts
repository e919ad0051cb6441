import { Numbered } from "../names.js";

/** Where wink-nlp cuts a text before anything else: no token crosses it or depends on what lies beyond. */
export const SPACE = /[ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]/;

/** Removed before a text is cut, as the original did: "Andy's" is the term "andys", "Spider-Man" is "spiderman". */
export const PUNCTUATION = /[^\p{L}\p{N}\p{M}_\s]/gu;

/**
 * Numbers the words of texts from 0 in the order in which they first occur: the text between spaces, without
 * punctuation.
 */
export class WordNumbers {
  private readonly words = new Numbered();
  /** the word of each number */
  readonly names: readonly string[] = this.words.names;

  /** Passes on the number of each word of a text, in order. */
  read(text: string, take: (number: number) => void): void {
    for (const word of text.replace(PUNCTUATION, "").split(SPACE))
      if (word !== "") take(this.words.numberOf(word));
  }
}
