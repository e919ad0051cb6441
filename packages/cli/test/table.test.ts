import fc from "fast-check";
import { expect, test } from "vitest";
import { number, plural, size } from "../src/terminal/numbers.js";
import { drawTable, NO_BREAK, table } from "../src/terminal/table.js";
import { writeWords } from "../src/terminal/words.js";

test("columns are as wide as their widest cell; East Asian letters take two", () => {
  expect(
    drawTable(
      table(
        [
          ["a", "1"],
          ["千と", "10"],
          ["longer", ""],
        ],
        [1],
      ),
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

test("a table too wide for the terminal takes more lines, and breaks no word", () => {
  const rows = [
    ["1.", "The Lord of the Rings", "0.812", `cast: Ian McKellen; terms: ring, dark [1,${NO_BREAK}2]`],
    ["2.", "Up", "0.5", "same year"],
  ];
  expect(drawTable(table(rows, [2]), 40)).toBe(
    [
      "1.  The Lord of     0.812  cast: Ian",
      "    the Rings              McKellen;",
      "                           terms: ring,",
      "                           dark [1, 2]",
      "2.  Up                0.5  same year",
    ].join("\n"),
  );
});

const said = (words: string, columns: number | undefined, hasColours = false) => {
  let text = "";
  const write = (part: string) => {
    text += part;
  };
  writeWords({ write, columns, hasColours }, words);
  return text;
};

test("a line too wide for the terminal goes on two to the right, and not in a pipe", () => {
  const sentence = "movies: there is no folder artifacts; run: movies etl --out artifacts";
  expect(said(sentence, 30)).toBe(
    "movies: there is no folder\n  artifacts; run: movies etl\n  --out artifacts\n",
  );
  expect(said(sentence, undefined)).toBe(`${sentence}\n`);
});

test("no line is wider than the terminal unless a word is, and no word is lost or broken", () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 15, max: 90 }),
      (all, columns) => {
        const lines = said(all.join(" "), columns).trimEnd().split("\n");
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
        expect(lines.join(" ").split(/ +/)).toEqual(all);
      },
    ),
  );
});

test("what to run next, warnings and errors have a colour if the terminal has", () => {
  expect(said("next: movies etl", 80, true)).toBe("\u001b[36mnext: movies etl\u001b[39m\n");
  expect(said("warning: x\nmovies: y\nz", 80, true)).toBe(
    "\u001b[33mwarning: \u001b[39mx\n\u001b[31mmovies: \u001b[39my\nz\n",
  );
  expect(said("next: movies etl", 80)).toBe("next: movies etl\n");
});
