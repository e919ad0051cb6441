import { foldWords } from "./fold.js";
import { inFigures, wordOf } from "./numbers.js";
import { ARTICLES, ROMAN, SAME_WORDS, UNSAID } from "./words.js";

/**
 * Three keys of a title. Titles that are equal in one of them are the same title, written in another way; the later the
 * key, the less sure that is:
 * - `same`: the article at the end or at the beginning (`Matrix, The`), *and* or `&`, the numeral in roman or arabic
 *   figures (`Rocky 2`); case, accents, punctuation and spacing as in `foldKey`.
 * - `similar`: also without its leading article, without *and*, with number words (`Twelve Monkeys`), figures for
 *   letters (`Se7en`), `Dr.` or `Doctor`, `Part 2` or `2`.
 * - `loose`: as `similar`, but with its article, and despite a slip in a plural (`Toys Story`) or another transliteration (`Yury`)
 * A text of nothing but punctuation has empty keys.
 */
export interface WritingKeys {
  readonly same: string;
  readonly similar: string;
  readonly loose: string;
}

export function writingKeys(title: string): WritingKeys {
  const same = sameWords(title);
  const letters = inLetters(title);
  const said = letters === title ? same : sameWords(letters);
  const [first = ""] = said;
  const article = said.length > 1 && ARTICLES.has(first) ? first : "";
  const similar = similarWords(article === "" ? said : said.slice(1));
  // A title of one word is another word with another ending: Wars is not War.
  const loose = article + (said.length > 1 ? similar.map(looseWord) : similar).join("");
  return { same: same.join(""), similar: similar.join(""), loose };
}

function sameWords(title: string): string[] {
  const parts = articleFirst(title).split(PART);
  return parts.flatMap((part, i) => {
    const words = foldWords(part.replaceAll("&", " and "));
    return words.map((word, j) => numeral(word, i + j > 0 && j === words.length - 1));
  });
}

// `Rocky V`, `Star Trek V: The Final Frontier`, but V for Vendetta and Batman v Superman: five where a part ends.
const PART = /[:–—]|\s-\s/;

const numeral = (word: string, endsPart: boolean): string =>
  endsPart && word === "v" ? "5" : (ROMAN.get(word) ?? word);

/** `Matrix, The` and `Avventura, L'` as they are spoken. */
function articleFirst(title: string): string {
  const [, rest, article] = ARTICLE_LAST.exec(title) ?? [];
  const [folded = "", ...more] = foldWords(article ?? "");
  return rest !== undefined && more.length === 0 && ARTICLES.has(folded) ? `${article} ${rest}` : title;
}

const ARTICLE_LAST = /^(.*\S)\s*,\s*([\p{L}]+['’]?)\s*$/su;

function similarWords(words: readonly string[]): string[] {
  const figures = inFigures(words.map((word) => figuresInside(word) ?? word));
  const said = figures.filter((word, i) => !(i > 0 && UNSAID.has(word) && followedByNumber(figures, i)));
  const kept = said.filter((word) => word !== "and" && word !== "y");
  return (kept.length > 0 ? kept : figures).map((word, i) =>
    i > 0 && word === "v" ? "vs" : (SAME_WORDS.get(word) ?? word),
  );
}

const followedByNumber = (words: readonly string[], at: number): boolean => /^\d/.test(words[at + 1] ?? "");

/** Signs that stand for letters: `Ca$h`. */
const inLetters = (title: string): string =>
  title.includes("$") ? title.replace(/\$(?=\p{L})|(?<=\p{L})\$/gu, "s") : title;

/** `se7en` → `7`, `thir13en` → `13`: the number whose word is begun and ended around it. Else letters: `s1m0ne` → `simone`. */
function figuresInside(word: string): string | undefined {
  const [, before = "", figures = "", after = ""] = /^(\p{L}+)(\d{1,2})(\p{L}+)$/u.exec(word) ?? [];
  const inWords = figures === "" ? undefined : wordOf(Number(figures));
  if (inWords?.startsWith(before) && inWords.endsWith(after)) return figures;
  return /^\p{L}+\d/u.test(word) && /\d\p{L}+$/u.test(word)
    ? word.replace(/\d/g, (figure) => LOOKS_LIKE[Number(figure)] ?? figure)
    : undefined;
}

const LOOKS_LIKE = ["o", "i", "2", "e", "a", "s", "6", "t", "8", "9"];

const looseWord = (word: string): string => {
  const singular = word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
  return /[yi].*[yi]/.test(singular) ? singular.replaceAll("y", "i") : singular; // Yury; a single one is a slip
};
