import { SETTINGS } from "../settings.js";

/** What a literal becomes: tuples are arrays, dicts are Maps (so `__proto__` is a key like any other). */
export type Literal =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Literal[]
  | ReadonlyMap<string, Literal>;

/** The wanted values of one dict, in the order of the keys asked for; undefined where it has no such key. */
export type Plucked = readonly (Literal | undefined)[];

/** The names Python has for values, and those of JSON; the most frequent first. */
export const WORDS: readonly (readonly [string, Literal])[] = [
  ["None", null],
  ["null", null],
  ["True", true],
  ["False", false],
  ["true", true],
  ["false", false],
];

/** An integer of decimal digits: a number where that is exact, else a bigint. undefined where Python refuses it. */
export function readInteger(digits: string): number | bigint | undefined {
  if (digits.length > SETTINGS.integerDigits || /^0+[1-9]/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}
