import { setImmediate } from "node:timers/promises";
import { type FlatLists, ListsBuilder } from "@movies/artifacts";
import type { CleanFilm } from "../input/films.js";
import { Numbered, sortedNames } from "../names.js";
import { WordNumbers } from "./word-numbers.js";

/** Texts as numbers of terms, in order; each text has the same number of parts. */
export interface Texts {
  /** the term of each number, sorted by `compareKeys` */
  readonly names: readonly string[];
  /** parts per text */
  readonly parts: number;
  /** numbers of terms; part p of text t is list t · parts + p */
  readonly terms: FlatLists;
}

/** The parts of a film's text. */
export const PARTS = { genres: 0, title: 1, overview: 2, tagline: 3 } as const;

/** The terms of each word. */
export type CutWords = (words: string[]) => Promise<string[][]>;

const cutHere: CutWords = async (words) => (await import("./words.js")).termsOfWords(words);

/**
 * Reads the texts of all films once, for every model: one text per film, in `PARTS`. wink-nlp sees each word only once.
 * `onShare` is told how much is done, from 0 to 1: the films are read in the first half, their words cut in the second.
 */
export async function tokenizeFilms(
  films: readonly CleanFilm[],
  cutWords: CutWords = cutHere,
  onShare: (share: number) => void = () => {},
): Promise<Texts> {
  const words = new WordNumbers();
  const texts = new ListsBuilder(Int32Array);
  for (const [row, film] of films.entries()) {
    if (row % BREATH === 0) await setImmediate(); // lets Ctrl-C through
    onShare(row / films.length / 2);
    for (const text of [film.genres.join(" "), film.title, film.overview, film.tagline]) {
      words.read(text, (number) => texts.push(number));
      texts.endList();
    }
  }
  return expand(texts.finish(), await termsOfWords(words.names, cutWords, onShare));
}

/** The terms of each word, by number, and their names, sorted. */
async function termsOfWords(words: readonly string[], cutWords: CutWords, onShare: (share: number) => void) {
  const terms = new Numbered();
  const termsOf: number[][] = [];
  for (let from = 0; from < words.length; from += BREATH) {
    await setImmediate();
    onShare(0.5 + from / words.length / 2);
    for (const own of await cutWords(words.slice(from, from + BREATH))) termsOf.push(own.map(terms.numberOf));
  }
  const { names, rankOf } = sortedNames(terms.names);
  return { names, termsOf: termsOf.map((own) => own.map((term) => rankOf[term])) };
}

/** The texts with each word replaced by its terms. */
function expand(
  { starts, values: words }: FlatLists,
  { names, termsOf }: Awaited<ReturnType<typeof termsOfWords>>,
): Texts {
  const terms = new ListsBuilder(Int32Array);
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let w = starts[text]; w < starts[text + 1]; w++)
      for (const term of termsOf[words[w]]) terms.push(term);
    terms.endList();
  }
  return { names, parts: Object.keys(PARTS).length, terms: terms.finish() };
}

/** Films or words read before other events get their turn: at most some 50 ms. */
const BREATH = 1000;
