import { expect, test } from "vitest";
import { tokenize } from "../src/tokens.js";

test.each([
  ["A boy and his toys", ["boy", "toys"], "stop words are no terms"],
  [
    "Woody's gang: don't stop!",
    ["woody", "stop", "gang"],
    "neither is what an apostrophe leaves, nor punctuation",
  ],
  ["CAFÉ Naïve", ["café", "naïve"], "accents stay, case does not"],
  ["Running runs ran", ["running", "runs", "ran"], "nothing is stemmed"],
  ["2001 & 1984", ["2001", "1984"], "numbers are terms, signs are not"],
  ["マルドゥック", ["マルドゥック"], "any script"],
  ["", [], "nothing"],
  ["... !!! -- ’s", [], "nothing but punctuation"],
])("%j → %j: %s", (text, terms) => {
  expect(tokenize(text).sort()).toEqual([...terms].sort());
});
