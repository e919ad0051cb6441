import { setImmediate } from "node:timers/promises";
import { compareKeys } from "@movies/artifacts";
import type { CleanFilm } from "./clean-files.js";
import { GrowingInt32 } from "./growing.js";
import { Numbered } from "./numbered.js";
import { WordNumbers } from "./word-numbers.js";

/** Texts as numbers of terms, in the order they come; each text in so many parts. */
export interface Texts {
  /** the term of each number, sorted by `compareKeys` */
  readonly names: readonly string[];
  /** parts a text */
  readonly parts: number;
  /** texts × parts + 1 offsets: part p of text t begins at `starts[t · parts + p]` */
  readonly starts: Uint32Array;
  readonly terms: Int32Array;
}

/** The parts of a film's text. */
export const PARTS = { genres: 0, title: 1, overview: 2, tagline: 3 } as const;

/** The terms of each word. */
export type CutWords = (words: string[]) => Promise<string[][]>;

const cutHere: CutWords = async (words) => (await import("./words.js")).termsOfWords(words);

/**
 * Reads the texts of all films once, for every model that wants them: one text a film, in `PARTS`. wink-nlp is shown each
 * word only once.
 */
export async function tokenizeFilms(
  films: readonly CleanFilm[],
  cutWords: CutWords = cutHere,
  onFilm: (row: number) => void = () => {},
): Promise<Texts> {
  const words = new WordNumbers();
  const numbers = new GrowingInt32();
  const starts = new Uint32Array(films.length * 4 + 1);
  for (const [row, film] of films.entries()) {
    if (row % BREATH === 0) await setImmediate(); // so that Ctrl-C is heard
    onFilm(row);
    const parts = [film.genres.join(" "), film.title, film.overview, film.tagline];
    parts.forEach((text, part) => {
      words.read(text, numbers.push);
      starts[row * 4 + part + 1] = numbers.length;
    });
  }
  return expand(starts, numbers.taken, await termsOfWords(words.names, cutWords));
}

/** The terms of each word, by number, and their names, sorted. */
async function termsOfWords(words: readonly string[], cutWords: CutWords) {
  const terms = new Numbered();
  const termsOf: number[][] = [];
  for (let from = 0; from < words.length; from += BREATH) {
    await setImmediate();
    for (const own of await cutWords(words.slice(from, from + BREATH)))
      termsOf.push(own.map(terms.numberOf));
  }
  const { names, rankOf } = terms.sorted(compareKeys);
  return { names, termsOf: termsOf.map((own) => own.map((term) => rankOf[term] ?? 0)) };
}

/** The texts with each word replaced by its terms. */
function expand(
  starts: Uint32Array,
  words: Int32Array,
  { names, termsOf }: Awaited<ReturnType<typeof termsOfWords>>,
): Texts {
  const terms = new GrowingInt32(words.length);
  const ends = starts.map((end, i) => {
    for (let w = starts[i - 1] ?? 0; w < end; w++) for (const term of termsOf[words[w] ?? 0] ?? []) terms.push(term);
    return terms.length;
  });
  return { names, parts: 4, starts: ends, terms: terms.taken };
}

/** Films or words read between two looks at what else is waiting: some 50 ms at most. */
const BREATH = 1000;
