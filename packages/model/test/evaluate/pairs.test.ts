import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openArtifacts } from "@movies/artifacts";
import { evaluate } from "@movies/model";
import { expect, inject, test } from "vitest";
import { readPairs } from "../../src/evaluate/pairs.js";

const dir = mkdtempSync(join(tmpdir(), "movies-pairs-"));
const path = join(dir, "pairs.csv");
const artifacts = join(dir, "artifacts"); // evaluation.json is written there
cpSync(inject("worldArtifacts"), artifacts, { recursive: true });
const opened = await openArtifacts(artifacts);
const read = (text: string) => {
  writeFileSync(path, text);
  return readPairs(path, opened);
};
const rowOf = (id: number) => opened.films.rowOf(id);
const toys = { row: rowOf(862), other: rowOf(863) };

test.each([
  ["commas", "Toy Story,1995,Toy Story 2,1999,OK\n"],
  [
    "tabs, with commas in a title",
    "Toy Story\t1995\tToy Story 2\t1999\tOK\nNobody, ever\t1990\tX\t1990\tNOT_OK\n",
  ],
  ["a line of names", "title_a,year_a,title_b,year_b,verdict\nToy Story,1995,Toy Story 2,1999,similar\n"],
  [
    "quotes, a byte order mark, \\r\\n and empty lines",
    '\uFEFF"Toy Story",1995,"Toy Story 2",1999,"Yes"\r\n\r\n',
  ],
  ["other case and accents", "TOY STORY,1995,toy story 2,1999,1\n"],
  ["a year beside the release", "Toy Story,1996,Toy Story 2,1998,true\n"],
])("pairs with %s are read", async (_, text) => {
  expect((await read(text)).found).toEqual([{ ...toys, isGood: true }]);
});

test.each([["NOT_OK"], ["not ok"], ["NOT-OK"], ["bad"], ["0"], ["-1"], ["No"], ["different"]])(
  "%s means that they are not alike",
  async (verdict) => {
    expect((await read(`Toy Story,1995,Toy Story 2,1999,${verdict}\n`)).found).toEqual([
      { ...toys, isGood: false },
    ]);
  },
);

test("films that are not in the catalogue, or of another year, are counted and left out", async () => {
  const good = "Toy Story,1995,Toy Story 2,1999,OK\n";
  const { found, count } = await read(
    `${good}Nobody,1990,Toy Story,1995,OK\nToy Story,1950,Toy Story 2,1999,OK\n`,
  );
  expect([found.length, count]).toEqual([1, 3]);
});

test.each([
  [
    "too few cells",
    "Toy Story,1995,Toy Story 2,1999\n",
    /pairs\.csv, line 1: expected 5 cells, found "Toy Story/,
  ],
  [
    "no year",
    "a,b,c,d,e\nToy Story,soon,Toy Story 2,1999,OK\n",
    /line 2: expected a year, found "soon"; give lines of/,
  ],
  [
    "no verdict",
    "a,b,c,d,e\nToy Story,1995,Toy Story 2,1999,perhaps\n",
    /line 2: expected a verdict .*found "perhaps"/,
  ],
  [
    "no film that is known",
    "Nobody,1990,Nothing,1991,OK\n",
    /expected pairs of films in the catalogue, found none among 1/,
  ],
  ["nothing", "", /found none among 0/],
])("pairs with %s are refused with the line", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("a file that is not there is named", async () => {
  await expect(readPairs("nowhere.csv", opened)).rejects.toThrow(
    /cannot read nowhere\.csv: no such file or folder; give/,
  );
});

test("models are judged by pairs: sequels against strangers, and the figures add up", async () => {
  writeFileSync(
    path,
    [
      "Toy Story,1995,Toy Story 2,1999,OK",
      "Toy Story,1995,The Godfather,1972,NOT_OK",
      "The Godfather,1972,The Godfather: Part II,1974,OK",
      "The Godfather,1972,Toy Story 2,1999,NOT_OK",
    ].join("\n"),
  );
  const { pairs } = await evaluate({ artifacts, pairs: path });
  expect(pairs).toMatchObject({ pairs: 4, pairsInCatalogue: 4, good: 2 });
  const mezcla = pairs?.models.find(({ model }) => model === "mezcla");
  expect(mezcla?.auc).toMatchObject({ value: 1, n: 4, groups: 2 });
  expect(mezcla?.goodWithin50.value).toBe(1);
  expect(pairs?.models.map(({ model }) => model)).toEqual(["mezcla", "tfidf", "knn"]);
});
