/**
 * Look-up keys of titles and names. Keys are made offline and asked for online, so both sides take them from here.
 * `foldKey` depends on its argument only through `lowerKey`: what is equal but for case has equal folded keys.
 */

/** As written but for case; composed and decomposed accents are one. */
export const lowerKey = (text: string): string => text.normalize("NFC").toLowerCase().trim();

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

const ASCII = /^[\0-\x7f]*$/;
const LATIN_MARKS = /[\u0300-\u036f]/g; // only these: in other scripts marks are vowels, and stay
const UNSPLIT = /[øłđßæœıþð]/g;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Without case, accents, punctuation and spacing: `Spider-Man`, `spider man` and `SPIDERMAN` share one key.
 * A text of nothing but punctuation (`…`, `???`) keeps it, so that it can still be found and is nobody else's key.
 */
export function foldKey(text: string): string {
  const lower = lowerKey(text);
  return unaccent(lower).replace(SEPARATORS, "") || lower;
}

/** The words of a text as `foldKey` would write each: `E.T. the Extra-Terrestrial` → `e t the extra terrestrial`. */
export function foldWords(text: string): string[] {
  return unaccent(lowerKey(text)).replace(/['’]/g, "").split(SEPARATORS).filter(Boolean);
}

function unaccent(lower: string): string {
  if (ASCII.test(lower)) return lower; // most are, and have nothing to lose
  const bare = lower
    .normalize("NFKD")
    .replace(LATIN_MARKS, "")
    .replace(UNSPLIT, (letter) => PLAIN[letter] ?? letter);
  return bare.normalize("NFKC"); // Hangul and the like come back as letters
}

/**
 * The distinct trigrams of a folded key, with its ends marked (`^up`, `up$`), in order of first occurrence.
 * They are what the search index is asked by.
 */
export function trigrams(key: string): string[] {
  const marked = `^${key}$`;
  // Letters outside the basic plane are two code units, and must not be cut in half.
  const letters = /[\ud800-\udfff]/.test(marked) ? [...marked] : marked;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= letters.length; i++) {
    const gram = letters.slice(i, i + 3);
    grams.add(typeof gram === "string" ? gram : gram.join(""));
  }
  return [...grams];
}

/** The order of every sorted key column: by UTF-16 code unit, as JavaScript's `<` compares. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
