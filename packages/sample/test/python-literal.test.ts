import { expect, test } from "vitest";
import { type Literal, pythonLiteral } from "../src/index.js";
import { hasPython, python } from "./python.js";

test.each<[Literal, string]>([
  [null, "None"],
  [true, "True"],
  [false, "False"],
  [16, "16"],
  [-3, "-3"],
  ["plain", "'plain'"],
  ["Ocean's", `"Ocean's"`],
  ['"Pappy"', `'"Pappy"'`],
  [`"Pappy" O'Daniel`, `'"Pappy" O\\'Daniel'`],
  ["C:\\dir", "'C:\\\\dir'"],
  ["a\tb\nc\rd", "'a\\tb\\nc\\rd'"],
  ["no\u00a0break", "'no\\xa0break'"],
  ["zero\u200bwidth", "'zero\\u200bwidth'"],
  ["\u{e0001}", "'\\U000e0001'"],
  ["Almodóvar, 日本語, עִבְרִית", "'Almodóvar, 日本語, עִבְרִית'"],
  [[], "[]"],
  [{}, "{}"],
  [[{ id: 16, name: "Animation" }, null], "[{'id': 16, 'name': 'Animation'}, None]"],
])("%j is written as Python would", (value, expected) => {
  expect(pythonLiteral(value)).toBe(expected);
});

test("a number Python would write otherwise is refused", () => {
  for (const number of [0.5, Number.NaN, 2 ** 60]) {
    expect(() => pythonLiteral([number])).toThrow(RangeError);
  }
});

// Characters assigned long ago, so that the answer does not depend on whose Unicode tables are newer.
const ALPHABET = [
  ..."az09 '\"\\/,[]{}:éñüßČ日本עא普한😀",
  "\t",
  "\n",
  "\r",
  "\0",
  "\x1f",
  "\x7f",
  "\x85",
  "\xa0",
  "\xad",
  "\u0301",
  "\u200b",
  "\u2028",
  "\u3000",
  "\ufeff",
  "\ue000",
  "\u{e0001}",
];

test.skipIf(!hasPython)("2,000 seeded texts are written exactly as Python's repr writes them", () => {
  let state = 1;
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const texts = Array.from({ length: 2000 }, () =>
    Array.from({ length: below(12) }, () => ALPHABET[below(ALPHABET.length)]).join(""),
  );
  const reprs = python("import json,sys; print(json.dumps([repr(t) for t in json.load(sys.stdin)]))", texts);
  expect(texts.map(pythonLiteral)).toEqual(reprs);
});

test.skipIf(!hasPython)("a nested value is written exactly as Python's repr writes it", () => {
  const value = [{ id: 1, name: "Bug's", path: null, adult: false, tags: [[], {}, [true]] }, [], "x"];
  expect(pythonLiteral(value)).toBe(
    python("import json,sys; print(json.dumps(repr(json.load(sys.stdin))))", value),
  );
});
