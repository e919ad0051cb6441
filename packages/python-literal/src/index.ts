import { LiteralReader } from "./reader.js";
import type { Members, Plucked } from "./values.js";

export { LiteralError } from "./errors.js";
export type { Literal, Members, Plucked } from "./values.js";

/*
 * The grammar: everything `JSON.parse` reads, and the following part of what Python's `ast.literal_eval` reads. Lists,
 * tuples, dicts with string keys, strings in either quote with Python's escapes, adjacent strings ('a' 'b'), a `u`
 * before a string, decimal integers (a bigint past 2^53) and floats with a sign, None, True, False; and nan, inf, NaN and
 * Infinity, which repr and json.dumps write although neither language reads them. If a key is
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
 * The values of `keys` in a dict, in the order of `keys`; undefined for a key the dict lacks.
 * Errors: LiteralError if the text is not a dict.
 */
export function readDict(text: string, keys: readonly string[]): Plucked {
  return reader.load(text).dictFields(keys);
}

/**
 * Reads a list, calling `members.dict` with the values of `keys` for each dict in it and `members.other` with any other
 * value. Only the wanted values are turned into strings. A member or a field that cannot be read is skipped if its end
 * can be told by brackets and quotes; the result is how many there were.
 * Errors: LiteralError if the text is not a list; the members before the error have been handed over by then.
 */
export function eachMember(text: string, keys: readonly string[], members: Members): number {
  reader.load(text).eachMember(keys, members);
  return reader.skipped;
}
