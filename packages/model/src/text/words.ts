import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { PUNCTUATION, SPACE } from "./word-numbers.js";

// No pipeline: the tokeniser alone gives tokens, their kind and the stop word flag in half the time.
const nlp = winkNLP(model, []);
const { its } = nlp;

// wink-nlp's time grows with the square of a word's length: 40 s for one of 256 KB. Longer words are cut in pieces; the
// longest of the full data set, an address, has 45 letters.
const LONGEST = 256;
const PIECES = new RegExp(`.{1,${LONGEST}}`, "gsu"); // by code point: no surrogate pair is cut in two

/** The terms of a text in order: lower-case words and numbers without punctuation and English stop words, not stemmed. */
export const tokenize = (text: string): string[] => termsOfWords(text.split(SPACE)).flat();

/** The terms of each word: usually one, none for a stop word, several if wink-nlp splits it. */
export function termsOfWords(words: readonly string[]): string[][] {
  const tokens = nlp.readDoc(words.map(prepared).join("\n")).tokens();
  const stops = tokens.out(its.stopWordFlag);
  const kinds = tokens.out(its.type);
  const texts = tokens.out();
  const terms: string[][] = words.map(() => []);
  let word = 0;
  tokens.out(its.normal).forEach((term, i) => {
    if (kinds[i] === "tabCRLF")
      word += texts[i].length; // a word that is only punctuation leaves two in a row
    else if (!stops[i]) terms[word]?.push(term);
  });
  return terms;
}

/** A word as wink-nlp sees it; a space is not a token. */
function prepared(word: string): string {
  const bare = word.replace(PUNCTUATION, "");
  return bare.length > LONGEST ? (bare.match(PIECES) ?? []).join(" ") : bare;
}
