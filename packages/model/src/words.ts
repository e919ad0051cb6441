import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { PUNCTUATION, SPACE } from "./word-bounds.js";

// No pipeline: tokens, their kind and the stop word flag come with the tokeniser, and it is twice as fast alone.
const nlp = winkNLP(model, []);
const { its } = nlp;

/** The terms of a text in order: lower-case words and numbers without punctuation and English stop words, not stemmed. */
export const tokenize = (text: string): string[] => termsOfWords(text.split(SPACE)).flat();

/** The terms of each word: mostly one, none of a stop word, and more where wink-nlp cuts it. */
export function termsOfWords(words: readonly string[]): string[][] {
  const tokens = nlp.readDoc(words.map((word) => word.replace(PUNCTUATION, "")).join("\n")).tokens();
  const stops = tokens.out(its.stopWordFlag);
  const kinds = tokens.out(its.type);
  const texts = tokens.out();
  const terms: string[][] = words.map(() => []);
  let word = 0;
  tokens.out(its.normal).forEach((term, i) => {
    if (kinds[i] === "tabCRLF")
      word += texts[i]?.length ?? 0; // a word of nothing but punctuation leaves two in a row
    else if (!stops[i]) terms[word]?.push(term);
  });
  return terms;
}
