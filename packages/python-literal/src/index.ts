import { LiteralReader } from "./reader.js";
import type { Plucked } from "./values.js";

export { LiteralError } from "./errors.js";
export type { Literal, Plucked } from "./values.js";

/*
 * The grammar: everything `JSON.parse` reads, and the following part of what Python's `ast.literal_eval` reads. Lists,
 * tuples, dicts with string keys, strings in either quote with Python's escapes, adjacent strings ('a' 'b'), a `u`
 * before a string, decimal integers (a bigint past 2^53) and floats with a sign, None, True, False. If a key is
 * repeated, the last value wins. Two escaped halves of a surrogate pair become one character.
 *
 * The two languages may be mixed in one text. They disagree on one thing only, `\/`: between double quotes it is a
 * slash, as in JSON; between single quotes it keeps its backslash, as in Python.
 *
 * Not supported, although Python reads it: sets, bytes, raw and triple-quoted strings, `\N{name}`, complex numbers,
 * `0x`, `0o`, `0b` and `1_000`, keys that are not strings, a single value in parentheses, a tuple without parentheses,
 * `...`, comments, line continuations, and nesting deeper than `MAX_DEPTH`.
 *
 * Time is linear in the length of the text, and the stack is bounded.
 */

const reader = new LiteralReader();

/**
 * The values of `keys` in a dict, in the order of `keys`; undefined for a key the dict lacks. The whole text is checked.
 * Errors: LiteralError, also if the text is not a dict.
 */
export function readDict(text: string, keys: readonly string[]): Plucked {
  return reader.load(text).dictFields(keys);
}

/**
 * Reads a list of dicts and calls `take` with the values of `keys` for each. The array is reused from one call to the
 * next. The whole text is checked, but only the wanted values are turned into strings.
 * Errors: LiteralError, also if the text is not a list of dicts; the dicts before the error have been taken by then.
 */
export function eachDict(text: string, keys: readonly string[], take: (values: Plucked) => void): void {
  reader.load(text).eachDict(keys, take);
}
