import { expect, test } from "vitest";
import { number, plural, size } from "../src/terminal/numbers.js";
import { table } from "../src/terminal/table.js";

test("columns are as wide as their widest cell; East Asian letters take two", () => {
  expect(
    table(
      [
        ["a", "1"],
        ["千と", "10"],
        ["longer", ""],
      ],
      [1],
    ),
  ).toBe("a        1\n千と    10\nlonger");
});

test("numbers, plurals and sizes", () => {
  expect([number(45349), plural(1, "film"), plural(0, "film"), plural(2, "person", "people")]).toEqual([
    "45,349",
    "1 film",
    "0 films",
    "2 people",
  ]);
  expect([size(0), size(999), size(1000), size(196_508), size(28_460_911)]).toEqual([
    "0 B",
    "999 B",
    "1.0 kB",
    "196.5 kB",
    "28.5 MB",
  ]);
});
