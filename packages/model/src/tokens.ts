import { setImmediate } from "node:timers/promises";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { CleanFilm } from "./clean-files.js";
import { Numbered } from "./numbered.js";

// No pipeline: tokens, their kind and the stop word flag come with the tokeniser, and it is twice as fast alone.
const nlp = winkNLP(model, []);
const { its } = nlp;

// Where wink-nlp cuts a text before it looks at anything: no token reaches over it, nor depends on what lies beyond.
const SPACES = /[ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]+/;

// Removed before the text is cut, as the original did: "Andy's" is the term "andys", "Spider-Man" is "spiderman".
const PUNCTUATION = /[^\p{L}\p{N}\p{M}_\s]/gu;

/** The terms of a text in order: lower-case words and numbers without punctuation and English stop words, not stemmed. */
export const tokenize = (text: string): string[] => termsOfWords(text.split(SPACES)).flat();

/** The terms of each word: mostly one, none of a stop word, and more where wink-nlp cuts it. */
function termsOfWords(words: readonly string[]): string[][] {
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

/** Numbers of words or terms, in order of the text. */
type Text = readonly number[];

/** The terms of every film, by number, in order of the text. */
export interface FilmTerms {
  /** the term of each number, in no order */
  readonly names: readonly string[];
  /** by film */
  readonly genres: readonly Text[];
  readonly title: readonly Text[];
  readonly overview: readonly Text[];
  readonly tagline: readonly Text[];
}

/** Reads the texts of all films once, for every model that wants them. wink-nlp is shown each word only once. */
export async function tokenizeFilms(
  films: readonly CleanFilm[],
  onFilm: (row: number) => void = () => {},
): Promise<FilmTerms> {
  const words = new Numbered();
  const wordsOf = (text: string): Text => (text === "" ? [] : text.split(SPACES).map(words.numberOf));
  const cut: Record<"genres" | "title" | "overview" | "tagline", Text[]> = {
    genres: [],
    title: [],
    overview: [],
    tagline: [],
  };
  for (const [row, film] of films.entries()) {
    if (row % BREATH === 0) await setImmediate(); // so that Ctrl-C is heard
    onFilm(row);
    cut.genres.push(wordsOf(film.genres.join(" ")));
    cut.title.push(wordsOf(film.title));
    cut.overview.push(wordsOf(film.overview));
    cut.tagline.push(wordsOf(film.tagline));
  }

  const terms = new Numbered();
  const termsOf: Text[] = [];
  for (let from = 0; from < words.names.length; from += BREATH) {
    await setImmediate();
    for (const own of termsOfWords(words.names.slice(from, from + BREATH)))
      termsOf.push(own.map(terms.numberOf));
  }
  const expand = (texts: readonly Text[]): Text[] => texts.map((text) => replaced(text, termsOf));
  return {
    names: terms.names,
    genres: expand(cut.genres),
    title: expand(cut.title),
    overview: expand(cut.overview),
    tagline: expand(cut.tagline),
  };
}

function replaced(text: Text, termsOf: readonly Text[]): Text {
  const terms: number[] = [];
  for (const word of text) for (const term of termsOf[word] ?? []) terms.push(term);
  return terms;
}

/** Films or words read between two looks at what else is waiting: some 50 ms at most. */
const BREATH = 1000;
