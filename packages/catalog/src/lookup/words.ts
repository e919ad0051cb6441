// Words that titles are written with in more than one way, folded.

/** Definite and indefinite articles, English, Spanish and French; the last is what is left of l' before a vowel. */
export const ARTICLES: ReadonlySet<string> = new Set([
  ...["the", "a", "an"],
  ...["el", "la", "los", "las", "lo", "un", "una", "unos", "unas"],
  ...["le", "les", "une", "des", "l"],
]);

/** Sequels are numbered in either way: 2 to 20. One letter alone is more often a letter: I, Robot; V for Vendetta; Malcolm X. */
export const ROMAN: ReadonlyMap<string, string> = new Map(
  ["ii", "iii", "iv", "", "vi", "vii", "viii", "ix", "", "xi", "xii", "xiii", "xiv", "xv"]
    .concat(["xvi", "xvii", "xviii", "xix", "xx"])
    .flatMap((roman, i) => (roman === "" ? [] : [[roman, String(i + 2)]])),
);

/** The same the other way round. */
export const ARABIC: ReadonlyMap<string, string> = new Map(
  Array.from(ROMAN, ([roman, arabic]) => [arabic, roman]),
);
