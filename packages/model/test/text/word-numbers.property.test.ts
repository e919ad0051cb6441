import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../../.config/runs.ts";
import { PUNCTUATION, SPACE, WordNumbers } from "../../src/text/word-numbers.js";

/** The words of a text, by regular expressions. */
const slowly = (text: string): string[] =>
  text
    .split(SPACE)
    .map((word) => word.replace(PUNCTUATION, ""))
    .filter((word) => word !== "");

function wordsOf(texts: readonly string[]): string[][] {
  const words = new WordNumbers();
  const numbers = texts.map((text) => {
    const own: number[] = [];
    words.read(text, (number) => own.push(number));
    return own;
  });
  expect(new Set(words.names).size).toBe(words.names.length);
  return numbers.map((own) => own.map((number) => words.names[number] ?? "?"));
}

test.each([
  ["Andy's  Spider-Man: stop!", ["Andys", "SpiderMan", "stop"]],
  ["a\nbox\tof\u00a0toys", ["a", "box", "of", "toys"]],
  ["... !!! -- ’", []],
  ["", []],
  ["Æon Flux ½ マルドゥック", ["Æon", "Flux", "½", "マルドゥック"]],
  ["__proto__ constructor", ["__proto__", "constructor"]],
  [`${"x".repeat(100_000)} y`, ["x".repeat(100_000), "y"]],
])("%j", (text, words) => {
  expect(wordsOf([text])).toEqual([words]);
});

test("the words are those that regular expressions find, each under one number", () => {
  const piece = fc.constantFrom(
    "toy",
    "Toy",
    "é",
    "e\u0301",
    "’",
    "-",
    " ",
    "\n",
    "\u2009",
    "_",
    "7",
    "中",
    "",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      expect(wordsOf(texts)).toEqual(texts.map(slowly));
    }),
    { numRuns: runs(500) },
  );
});

test("many words more than there was room for keep their numbers", () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
  expect(wordsOf([many.join(" "), many.toReversed().join(" ")])).toEqual([many, many.toReversed()]);
});
