import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWords, inFigures, writingKeys } from "../src/keys/index.js";

describe("numbers in words", () => {
  test.each([
    ["twelve monkeys", "12 monkeys"],
    ["twenty one", "21"],
    ["twenty eight days later", "28 days later"],
    ["one hundred and one dalmatians", "101 dalmatians"],
    ["hundred foot journey", "100 foot journey"],
    ["two thousand and one", "2001"],
    ["nineteen eighty four", "19 84"],
    ["twenty twelve", "20 12"],
    ["zero dark thirty", "0 dark 30"],
    ["the sixth sense", "the 6th sense"],
    ["6th sense", "6th sense"],
    ["twenty first century", "21th century"],
    ["21st century", "21th century"],
    ["eight and a half", "8 1 2"],
    ["ocho y medio", "8 1 2"],
    ["treinta y nueve escalones", "39 escalones"],
    ["doce monos", "12 monos"],
    ["septimo sello", "7th sello"],
    ["one and two", "1 and 2"],
    ["once upon a time", "once upon a time"],
    ["seconds", "seconds"],
  ])("%s: %s", (words, figures) => {
    expect(inFigures(words.split(" ")).join(" ")).toBe(figures);
  });

  test("figures stay what they are, whatever stands around them", () => {
    const word = fc.oneof(
      fc.constantFrom("two", "twenty", "hundred", "thousand", "and", "half", "first", "a", "y", "mil", "toy"),
      fc.nat(3000).map(String),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const once = inFigures(words);
        expect(inFigures(once)).toEqual(once.map((figure) => figure));
      }),
    );
  });
});

describe("titles that are one title", () => {
  test.each([
    ["same", "Matrix, The", "The Matrix"],
    ["same", "Rocky 2", "Rocky II"],
    ["same", "Star Trek 5: The Final Frontier", "Star Trek V: The Final Frontier"],
    ["similar", "Godfather", "The Godfather"],
    ["similar", "Seven", "Se7en"],
    ["similar", "Thirteen Ghosts", "Thir13en Ghosts"],
    ["similar", "Simone", "S1m0ne"],
    ["similar", "Cash", "Ca$h"],
    ["similar", "Lilo y Stitch", "Lilo & Stitch"],
    ["similar", "The Godfather 2", "The Godfather: Part II"],
    ["similar", "Kill Bill 2", "Kill Bill: Vol. 2"],
    ["similar", "Doctor No", "Dr. No"],
    ["similar", "Mister Nobody", "Mr. Nobody"],
    ["similar", "Kramer versus Kramer", "Kramer vs. Kramer"],
    ["similar", "Batman vs Superman", "Batman v Superman"],
    ["similar", "Eight and a Half", "8½"],
    ["similar", "Nineteen Eighty-Four", "1984"],
    ["loose", "Toys Story", "Toy Story"],
    ["loose", "Yury's Day", "Yuri's Day"],
  ] as const)("%s: %s and %s", (level, one, other) => {
    expect(writingKeys(one)[level]).toBe(writingKeys(other)[level]);
    if (level !== "same") expect(writingKeys(one).same).not.toBe(writingKeys(other).same);
  });

  test.each([
    ["The Other", "Los otros"],
    ["El otro", "Los otros"], // an article and a plural are two slips
    ["I, Robot", "1, Robot"],
    ["Malcolm X", "Malcolm 10"],
    ["V for Vendetta", "5 for Vendetta"],
    ["Rocky", "Rocky 2"],
    ["R2-D2", "R2"],
    ["War", "Wars"],
  ])("but not %s and %s", (one, other) => {
    const keys = writingKeys(other);
    for (const [level, key] of Object.entries(writingKeys(one)))
      expect(key).not.toBe(keys[level as keyof typeof keys]);
  });

  test("no title is left without a key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (title) => {
        const empty = foldWords(title).length === 0;
        for (const key of Object.values(writingKeys(title))) expect(key === "").toBe(empty);
      }),
    );
    for (const title of ["The", "And", "A", "Y", "Part 2", "&", "The And"])
      expect(Object.values(writingKeys(title))).not.toContain("");
  });
});
