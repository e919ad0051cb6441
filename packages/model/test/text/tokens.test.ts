import { expect, test } from "vitest";
import { tokenize } from "../../src/text/words.js";

test.each([
  ["A boy and his toys", ["boy", "toys"], "stop words are no terms"],
  [
    "Andy's Spider-Man: stop!",
    ["andys", "spiderman", "stop"],
    "punctuation is removed, not replaced by a space",
  ],
  ["a\nbox\tof  toys", ["box", "toys"], "line breaks and tabs are no terms"],
  ["E.T. in 8", ["et", "8"], "a short term is a term"],
  ["CAFÉ Naïve", ["café", "naïve"], "accents stay, case does not"],
  ["Running runs ran", ["running", "runs", "ran"], "nothing is stemmed"],
  ["2001 & 1984", ["2001", "1984"], "numbers are terms, signs are not"],
  ["マルドゥック", ["マルドゥック"], "any script"],
  ["", [], "nothing"],
  ["... !!! -- ’", [], "nothing but punctuation"],
])("%j → %j: %s", (text, terms) => {
  expect(tokenize(text).sort()).toEqual([...terms].sort());
});

test.each(["x", "Ab-", "#a", "x.", "日", "𝒳é"])(
  "a word of a million characters, %j over and over, is read in pieces: as a whole it would take hours",
  (unit) => {
    const times = Math.ceil(1_000_000 / unit.length);
    const terms = tokenize(`dog ${unit.repeat(times)} cat`);
    expect([terms.at(0), terms.at(-1)]).toEqual(["dog", "cat"]);
    const pieces = terms.slice(1, -1);
    expect(pieces.length).toBeGreaterThan(1000);
    const letters = unit.replace(/\P{L}/gu, "").toLowerCase();
    expect(pieces.join("")).toBe(letters.repeat(times)); // nothing lost, no pair of surrogates cut in two
  },
);
