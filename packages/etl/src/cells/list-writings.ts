import { isMissing } from "./nothing.js";
import type { ColumnWriting, Writing } from "./writing.js";

const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/s.source;
/** What is one name to Python is a list of numpy's, which prints no commas. */
export const JOINED = new RegExp(`^\\s*\\[\\s*(?:${QUOTED})\\s+['"]`);
/** A string, one without an end, or the end of a dict: what is in a string does not count. */
const TOKEN = new RegExp(`${QUOTED}|['"].*|\\}`, "gs");
const NEXT_ITEM = /\s+['"{]/y;

/** `['Drama' 'Comedy']`, and dicts likewise. */
const NUMPY: Writing = {
  name: "list without commas",
  usual(cell) {
    const text = cell.replace(TOKEN, (token, at: number) => {
      NEXT_ITEM.lastIndex = at + token.length;
      return NEXT_ITEM.test(cell) ? `${token},` : token;
    });
    return text === cell ? null : text;
  },
};

const ITEM = new RegExp(`\\s*(?:(${QUOTED})\\s*|([^\\s,'"{}[\\]:][^,"{}[\\]:]*))(?:,|$)`, "y");

/** `{Drama,"TV Movie"}` of PostgreSQL, a set of Python's, `[Drama, TV Movie]`: names in brackets, in quotes or without. */
const inBrackets = (name: string, brackets: RegExp): Writing => ({
  name,
  usual(cell) {
    const [, inside] = brackets.exec(cell) ?? [];
    if (inside === undefined) return null;
    const items: string[] = [];
    for (ITEM.lastIndex = 0; ITEM.lastIndex < inside.length; ) {
      const [, text, bare = ""] = ITEM.exec(inside) ?? [];
      if (text === undefined && !/\p{L}/u.test(bare)) return null;
      items.push(text ?? (isMissing(bare) ? "None" : JSON.stringify(bare.trim())));
    }
    return `[${items.join(",")}]`;
  },
});

/** Other writings of a list, which a cell proves by itself. */
export const LITERAL_WRITINGS: readonly Writing[] = [NUMPY];
export const NAMES_WRITINGS: readonly Writing[] = [
  NUMPY,
  inBrackets("{A,B}", /^\s*\{(.*)\}\s*$/s),
  inBrackets("[A,B]", /^\s*\[(.*)\]\s*$/s),
];

const isLiteral = (cell: string): boolean => /^\s*[[{(]/.test(cell);

/** Names in one cell, separated by a character; what is between two of them is trimmed. */
const separatedBy = (name: string, separator: string, least = 0): ColumnWriting => ({
  name,
  least,
  usual: (cell) =>
    isLiteral(cell)
      ? null
      : JSON.stringify(
          cell
            .split(separator)
            .map((part) => part.trim())
            .filter((part) => part !== ""),
        ),
  shows: (cell) => cell.includes(separator),
});

const HALF = 0.5;

/** What a cell proves by no means: any text can be read as one name. */
export const LIST_WRITINGS: readonly ColumnWriting[] = [
  separatedBy("names separated by commas", ","),
  separatedBy("names separated by |", "|"),
  separatedBy("names separated by semicolons", ";"),
  separatedBy("names in lines", "\n"),
  // Sci-Fi is one name, and so may be 20th Century Fox/Searchlight.
  separatedBy("names separated by /", "/", HALF),
  separatedBy("names separated by hyphens", "-", HALF),
];

/** A collection by its name alone, as the clean files have it. */
export const PLAIN_NAME: ColumnWriting = {
  name: "name alone",
  usual: (cell) => (isLiteral(cell) ? null : JSON.stringify({ name: cell })),
  shows: () => true,
};
