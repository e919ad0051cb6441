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

/** Python's and JSON's names for values, the most frequent first. */
export const WORDS: readonly (readonly [string, Literal])[] = [
  ["None", null],
  ["null", null],
  ["True", true],
  ["False", false],
  ["true", true],
  ["false", false],
];

/** An integer in decimal digits: a number if that is exact, else a bigint; undefined if Python refuses it. */
export function readInteger(digits: string): number | bigint | undefined {
  if (digits.length > MAX_INTEGER_DIGITS || /^0+[1-9]/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}
