// Words that titles write in more than one way, folded.

/** Definite and indefinite articles, English, Spanish and French; the last is what remains of l' before a vowel. */
export const ARTICLES: ReadonlySet<string> = new Set([
  ...["the", "a", "an"],
  ...["el", "la", "los", "las", "lo", "un", "una", "unos", "unas"],
  ...["le", "les", "une", "des", "l"],
]);

/** Sequels are numbered in either way: 2 to 20. A single letter is more often a letter: I, Robot; V for Vendetta; Malcolm X. */
export const ROMAN: ReadonlyMap<string, string> = new Map(
  ["ii", "iii", "iv", "", "vi", "vii", "viii", "ix", "", "xi", "xii", "xiii", "xiv", "xv"]
    .concat(["xvi", "xvii", "xviii", "xix", "xx"])
    .flatMap((roman, i) => (roman === "" ? [] : [[roman, String(i + 2)]])),
);

/** The inverse. */
export const ARABIC: ReadonlyMap<string, string> = new Map(
  Array.from(ROMAN, ([roman, arabic]) => [arabic, roman]),
);

/** Words that are said before a number and often left out: `Part 2`, `Vol. 2`. */
export const UNSAID: ReadonlySet<string> = new Set([
  "part",
  "parte",
  "pt",
  "vol",
  "volume",
  "volumen",
  "chapter",
  "capitulo",
]);

/** Words and what is written for them as often. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ["doctor", "dr"],
  ["mister", "mr"],
  ["saint", "st"],
  ["versus", "vs"],
  ["junior", "jr"],
  ["senior", "sr"],
]);
