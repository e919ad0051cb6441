import { integer } from "./numbers.js";

/** A noun, singular and plural. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  readonly feminine?: boolean;
}

export const FILM: Noun = { one: "película", many: "películas", feminine: true };
export const VOTE: Noun = { one: "voto", many: "votos" };
export const COLLECTION: Noun = { one: "colección", many: "colecciones", feminine: true };

/** `1 película`, `45.349 películas` */
export const count = (n: number, noun: Noun): string => `${integer(n)} ${numbered(n, noun.one, noun.many)}`;

/** `1 película`, `ninguna película`, `2 películas` */
export const countOrNone = (n: number, noun: Noun): string => (n === 0 ? no(noun) : count(n, noun));

/** `ninguna película` */
export const no = (noun: Noun): string => `${noun.feminine ? "ninguna" : "ningún"} ${noun.one}`;

/** the title of a logarithmic axis */
export const logarithmicName = (name: string): string => `${name} (escala logarítmica)`;

/** `300 o más` */
export const orMore = (n: number): string => `${integer(n)} o más`;

/** The form that agrees with the number: `tiene`, `tienen`. */
export const numbered = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** Names of correlations, by the least absolute value. */
const RELATIONS: readonly (readonly [number, string])[] = [
  [0.7, "hay una relación fuerte"],
  [0.4, "hay una relación moderada"],
  [0.1, "hay una relación débil"],
];

/** `hay una relación débil`: a correlation in words */
export const relation = (r: number): string =>
  RELATIONS.find(([least]) => Math.abs(r) >= least)?.[1] ?? "apenas hay relación";

/** `y`, and `e` before the sound of i */
export const and = (next: string): string => (/^[«"']?h?[ií](?![aeou])/i.test(next) ? "e" : "y");

/** `a, b y c` */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(", ")} ${and(last)} ${last}`;
}

export const quoted = (text: string): string => `«${text}»`;

/** A text on one line, cut to the given number of whole characters if it is longer. */
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
