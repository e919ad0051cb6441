/**
 * Look-up keys of titles and names. Keys are made offline and looked up online, so both sides take them from here.
 * `foldKey` depends on its argument only through `lowerKey`: texts that differ only in case have equal folded keys.
 */

/** As written, ignoring case; composed and decomposed accents are the same. */
export const lowerKey = (text: string): string => composed(text).toLowerCase().trim();

const ASCII = /^[\0-\x7f]*$/;

/** Most texts are plain and have nothing to compose. */
const composed = (text: string): string => (ASCII.test(text) ? text : text.normalize("NFC"));

// Letters that no Unicode decomposition splits into a base letter and a mark.
const PLAIN: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ð: "d",
};

const LATIN_MARKS = /[\u0300-\u036f]/g; // only these: in other scripts marks are vowels and stay
const UNSPLIT = /[øłđßæœıþð]/g;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;
const ASCII_SEPARATORS = /[^a-z0-9]+/g; // the same for lower-case ASCII

/**
 * Without case, accents, punctuation and spacing: `Spider-Man`, `spider man` and `SPIDERMAN` share one key.
 * A text that is only punctuation (`…`, `???`) keeps it, so that it can still be found and has a key of its own.
 */
export function foldKey(text: string): string {
  const lower = lowerKey(text);
  if (ASCII.test(lower)) return lower.replace(ASCII_SEPARATORS, "") || lower;
  return unaccent(lower).replace(SEPARATORS, "") || lower;
}

/** The words of a text, each as `foldKey` writes it: `E.T. the Extra-Terrestrial` → `e t the extra terrestrial`. */
export function foldWords(text: string): string[] {
  const plain = unaccent(lowerKey(text)).replace(/['’]/g, "");
  return plain.split(ASCII.test(plain) ? ASCII_SEPARATORS : SEPARATORS).filter(Boolean);
}

function unaccent(lower: string): string {
  if (ASCII.test(lower)) return lower; // most are, and have nothing to remove
  const bare = lower
    .normalize("NFKD")
    .replace(LATIN_MARKS, "")
    .replace(UNSPLIT, (letter) => PLAIN[letter] ?? letter);
  return bare.normalize("NFKC"); // recomposes Hangul and the like
}

/**
 * The distinct trigrams of a folded key, with its ends marked (`^up`, `up$`), in order of first occurrence.
 * The search index is queried by them.
 */
export function trigrams(key: string): string[] {
  const grams = new Set<string>();
  eachTrigram(key, (a, b, c) => grams.add(String.fromCodePoint(a, b, c)));
  return [...grams];
}

/** The trigrams of a word without the marks of its ends: a key that contains the word has all of them. */
export const innerTrigrams = (word: string): string[] => trigrams(word).filter((gram) => !/[\^$]/.test(gram));

/** Visits the trigrams of a folded key as code points, each as often as it occurs, without allocating anything. */
export function eachTrigram(key: string, visit: (a: number, b: number, c: number) => void): void {
  let first = NONE;
  let second = START;
  for (let i = 0; i <= key.length; i++) {
    const third = key.codePointAt(i) ?? END;
    if (third > 0xffff) i += 1; // two code units, which must not be separated
    if (first !== NONE) visit(first, second, third);
    first = second;
    second = third;
  }
}

const NONE = -1;
const START = 0x5e; // ^
const END = 0x24; // $

/** The order of every sorted key column: by UTF-16 code unit, as JavaScript's `<` compares. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
