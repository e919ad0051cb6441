import { setImmediate } from "node:timers/promises";
import type { CleanFilm } from "./clean-files.js";
import { Numbered } from "./numbered.js";

// Where wink-nlp cuts a text before it looks at anything: no token reaches over it, nor depends on what lies beyond.
export const SPACES = /[ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]+/;

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

/** The terms of each word. */
export type CutWords = (words: string[]) => Promise<string[][]>;

const cutHere: CutWords = async (words) => (await import("./words.js")).termsOfWords(words);

/** Reads the texts of all films once, for every model that wants them. wink-nlp is shown each word only once. */
export async function tokenizeFilms(
  films: readonly CleanFilm[],
  cutWords: CutWords = cutHere,
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
    for (const own of await cutWords(words.names.slice(from, from + BREATH)))
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
