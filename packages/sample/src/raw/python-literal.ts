/** What a nested cell may hold. Whole numbers only, because Python writes floats differently from JavaScript. */
export type Literal =
  | null
  | boolean
  | number
  | string
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/**
 * Writes a value as Python's `repr` does: `None`, `True`, `'text'`, `[1, 2]`, `{'id': 16}`.
 *
 * @throws RangeError for a number that is not a safe integer.
 */
export function pythonLiteral(value: Literal): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return pythonString(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Expected a safe integer, got ${value}.`);
    return String(value);
  }
  if (isList(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  let items = "";
  // A loop, not a list of pairs: for a large world this is most of the work.
  for (const key in value)
    items += `${items && ", "}${pythonString(key)}: ${pythonLiteral(value[key] ?? null)}`;
  return `{${items}}`;
}

/** `Array.isArray` alone does not narrow a readonly array. */
const isList = (value: Literal): value is readonly Literal[] => Array.isArray(value);

/** Python escapes what it calls not printable: controls, formats, unassigned, and every space except the plain one. */
const ESCAPED = /[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
const SHORT: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** ASCII without quotes, backslashes and controls, like most texts. */
const PLAIN = /^[ !#-&(-[\]-~]*$/;

/** Python prefers single quotes, and uses double ones only if that avoids escaping. */
function pythonString(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(ESCAPED, (char) => SHORT[char] ?? escaped(char));
  return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}

/** `\xa0`, `\u200b`, `\U0001f9ff`: the shortest of the three that fits. */
function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
