import { integer } from "./numbers.js";

/** A noun in both numbers. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  readonly feminine?: boolean;
}

export const FILM: Noun = { one: "película", many: "películas", feminine: true };

/** `1 película`, `45.349 películas` */
export const count = (n: number, noun: Noun): string => `${integer(n)} ${numbered(n, noun.one, noun.many)}`;

/** `1 película`, `ninguna película`, `2 películas` */
export const countOrNone = (n: number, noun: Noun): string =>
  n === 0 ? `${noun.feminine ? "ninguna" : "ningún"} ${noun.one}` : count(n, noun);

/** The word that agrees with so many: `tiene`, `tienen`. */
export const numbered = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** `y`, and `e` before the sound of i */
export const and = (next: string): string => (/^[«"']?h?[ií](?![aeou])/i.test(next) ? "e" : "y");

/** `a, b y c` */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(", ")} ${and(last)} ${last}`;
}

export const quoted = (text: string): string => `«${text}»`;

/** A text on one line, cut to so many whole characters where it goes on. */
export function shortened(text: string, signs: number): string {
  const letters = [...text.replace(/[\s\p{Cc}]+/gu, " ").trim()];
  return letters.length <= signs
    ? letters.join("")
    : `${letters
        .slice(0, signs - 1)
        .join("")
        .trimEnd()}…`;
}

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
