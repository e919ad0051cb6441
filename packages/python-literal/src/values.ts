import { MAX_INTEGER_DIGITS } from "./limits.js";

/** The value of a literal: tuples are arrays, dicts are Maps (so `__proto__` is a key like any other). */
export type Literal =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Literal[]
  | ReadonlyMap<string, Literal>;

/** The wanted values of one dict, in the order of the keys asked for; undefined for a key it lacks. */
export type Plucked = readonly (Literal | undefined)[];

/** What is done with the members of a list. */
export interface Members {
  /** with the wanted values of a dict; the array is reused from one call to the next */
  dict(values: Plucked): void;
  /** with any other value */
  other(value: Literal): void;
}

/** Python's and JSON's names for values, the most frequent first; floats that are not numbers as JSON and repr write them. */
export const WORDS: readonly (readonly [string, Literal])[] = [
  ["None", null],
  ["null", null],
  ["True", true],
  ["False", false],
  ["true", true],
  ["false", false],
  ["NaN", Number.NaN],
  ["nan", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["inf", Number.POSITIVE_INFINITY],
];

/** An integer in decimal digits: a number if that is exact, else a bigint; undefined if Python refuses it. */
export function readInteger(digits: string): number | bigint | undefined {
  if (digits.length > MAX_INTEGER_DIGITS || /^0+[1-9]/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}
