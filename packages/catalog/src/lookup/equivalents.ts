import { foldWords } from "@movies/artifacts";
import { ARABIC, ARTICLES, ROMAN } from "./words.js";

/**
 * Different forms of the same title have the same key: the article at the end or at the beginning
 * (`Matrix, The`), *and* or `&`, the numeral in roman or arabic figures (`Rocky 2`); case, accents, punctuation and
 * spacing as in `foldKey`.
 */
export const canonicalKey = (title: string): string =>
  canonicalWords(title)
    .map(([word]) => word)
    .join("");

/** The folded keys that titles with the same canonical key may have. Not all: at most four ambiguous words are varied. */
export function equivalentKeys(title: string): string[] {
  let keys = [""];
  for (const writings of canonicalWords(title))
    keys = keys.flatMap((key) =>
      (keys.length < MOST_KEYS ? writings : writings.slice(0, 1)).map((word) => key + word),
    );
  return keys;
}

const MOST_KEYS = 16;

/** A word in its canonical form, then in the other forms it may have in a folded key: `&` leaves nothing there. */
type Writings = readonly [canonical: string, ...others: string[]];

function canonicalWords(title: string): Writings[] {
  const parts = articleFirst(title).split(PART);
  return parts.flatMap((part, i) => {
    const words = foldWords(part.replaceAll("&", " and "));
    return words.map((word, j) => writingsOf(word, i + j > 0 && j === words.length - 1));
  });
}

// `Rocky V`, `Star Trek V: The Final Frontier`, but V for Vendetta and Batman v Superman: it is a five only at the end of a part.
const PART = /[:–—]|\s-\s/;

function writingsOf(word: string, endsPart: boolean): Writings {
  if (word === "and") return ["and", ""];
  if (endsPart && (word === "v" || word === "5")) return ["5", "v"];
  const arabic = ROMAN.get(word) ?? word;
  const roman = ARABIC.get(arabic);
  return roman === undefined ? [word] : [arabic, roman];
}

/** `Matrix, The` and `Avventura, L'` with the article in front. */
function articleFirst(title: string): string {
  const [, rest, article] = ARTICLE_LAST.exec(title) ?? [];
  const [folded = "", ...more] = foldWords(article ?? "");
  return rest !== undefined && more.length === 0 && ARTICLES.has(folded) ? `${article} ${rest}` : title;
}

const ARTICLE_LAST = /^(.*\S)\s*,\s*([\p{L}]+['’]?)\s*$/su;
