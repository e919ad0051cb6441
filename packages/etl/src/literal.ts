import type { Utf8 } from "./csv/utf8.js";
import { LiteralReader } from "./literal/reader.js";
import type { Literal, Plucked } from "./literal/values.js";

export { LiteralError } from "./literal/errors.js";
export type { Literal, Plucked } from "./literal/values.js";

const reader = new LiteralReader();

/**
 * Reads a Python literal as `ast.literal_eval` would, and JSON as `JSON.parse` would, but for what is named here.
 *
 * Lists, tuples, dicts with string keys, strings in both quotes with Python's escapes and its joining of neighbours
 * ('a' 'b'), a `u` before a string, decimal integers (a bigint past 2^53) and floats with a sign, None, True, False,
 * null, true, false. Of equal keys the last one wins. Halves of a surrogate pair that are escaped one by one become one
 * character.
 *
 * Nobody is asked which of the two a cell is, and a mixed one is read as well: whatever only one of them has means
 * what it means there, and what both have means the same in both. The one exception is `\/`, which is a slash between
 * double quotes, as in JSON, and keeps its backslash between single ones, as in Python.
 *
 * Not supported, though Python reads it: sets, bytes, raw and triple-quoted strings, `\N{name}`, complex numbers,
 * `0x`, `0o`, `0b` and `1_000`, keys that are no strings, a single value in parentheses, tuples without any, `...`, comments, line
 * continuations, and nesting deeper than `SETTINGS.literalDepth`.
 *
 * Time is linear, the stack bounded. Errors: LiteralError.
 */
export function parseLiteral(text: string): Literal {
  return reader.load(text).literal();
}

/** The values of `keys` in a dict. All of the text is checked. Errors: LiteralError, also where it is no dict. */
export function pluckDict(text: string, keys: readonly string[]): Plucked {
  return reader.load(text).dictFields(keys);
}

/**
 * The values of `keys` in each dict of a list. All of the text is checked, but only what is wanted is made into
 * strings. Errors: LiteralError, also where it is no list of dicts.
 */
export function pluckDicts(text: string, keys: readonly string[]): Plucked[] {
  return reader.load(text).listFields(keys);
}

/** `pluckDict` of a cell as the file has it. */
export function readDict(cell: Utf8, keys: readonly string[]): Plucked {
  return reader.loadBytes(cell).dictFields(keys);
}

/**
 * `pluckDicts` of a cell as the file has it, one dict after the other: `take` is handed one array again and again, with
 * the values of the dict that was just read. Errors: LiteralError, behind the dicts that could be read.
 */
export function eachDict(cell: Utf8, keys: readonly string[], take: (values: Plucked) => void): void {
  reader.loadBytes(cell).eachDict(keys, take);
}
