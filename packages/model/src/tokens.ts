import { setImmediate } from "node:timers/promises";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { CleanFilm } from "./clean-files.js";

// No pipeline: tokens, their kind and the stop word flag come with the tokeniser, and it is twice as fast alone.
const nlp = winkNLP(model, []);
const { its } = nlp;

// Removed before the text is cut, as the original did: "Andy's" is the term "andys", "Spider-Man" is "spiderman".
const PUNCTUATION = /[^\p{L}\p{N}\p{M}_\s]/gu;

/** The terms of a text in order: lower-case words and numbers without punctuation and English stop words, not stemmed. */
export function tokenize(text: string): string[] {
  const tokens = nlp.readDoc(text.replace(PUNCTUATION, "")).tokens();
  const stops = tokens.out(its.stopWordFlag);
  const kinds = tokens.out(its.type);
  return tokens.out(its.normal).filter((_, i) => !stops[i] && kinds[i] !== "tabCRLF");
}

/** The terms of a film, by where they stand. */
export interface FilmTerms {
  readonly genres: readonly string[];
  readonly title: readonly string[];
  readonly overview: readonly string[];
  readonly tagline: readonly string[];
}

/** Reads the texts of all films once, for every model that wants them. */
export async function tokenizeFilms(
  films: readonly CleanFilm[],
  onFilm: (row: number) => void = () => {},
): Promise<FilmTerms[]> {
  const known = new Map<string, string[]>(); // genres are few
  const genreTerms = (genre: string): string[] => {
    const terms = known.get(genre) ?? tokenize(genre);
    known.set(genre, terms);
    return terms;
  };
  const all: FilmTerms[] = [];
  for (const [row, { genres, title, overview, tagline }] of films.entries()) {
    if (row % BREATH === 0) await setImmediate(); // so that Ctrl-C is heard
    onFilm(row);
    all.push({
      genres: genres.flatMap(genreTerms),
      title: tokenize(title),
      overview: tokenize(overview),
      tagline: tokenize(tagline),
    });
  }
  return all;
}

/** Films read between two looks at what else is waiting: some 50 ms. */
const BREATH = 1000;
