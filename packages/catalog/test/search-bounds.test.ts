import { encodeGaps, foldKey, lowerBound, trigrams } from "@movies/artifacts";
import { describe, expect, test } from "vitest";
import { findRows, suggestRows } from "../src/search/find.js";
import { prepareQuery } from "../src/search/query.js";
import { type Searchable, scratchFor } from "../src/search/searchable.js";
import { wordRows } from "../src/search/words.js";
import { settings } from "../src/settings.js";

/** A table of titles, the best known first, that counts how often it is read. */
function counting(titles: readonly string[]) {
  const rows = titles
    .map((title, i) => ({ title, key: foldKey(title), weight: titles.length - i }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const grams = new Map<string, number[]>();
  for (const [row, { key }] of rows.entries())
    for (const gram of trigrams(key)) grams.set(gram, [...(grams.get(gram)?.splice(0) ?? []), row]);
  const reads = { keys: 0, writings: 0, grams: 0 };
  const key = (row: number) => rows[row]?.key ?? "";
  const table: Searchable = {
    count: rows.length,
    key(row) {
      reads.keys++;
      return key(row);
    },
    writings(row) {
      reads.writings++;
      return [rows[row]?.title ?? ""];
    },
    withGram(gram) {
      reads.grams++;
      return encodeGaps(grams.get(gram) ?? []);
    },
    lowerBound: (wanted) => lowerBound(rows.length, key, wanted),
    weights: Int32Array.from(rows, ({ weight }) => weight),
    wellKnown: titles.length,
    scratch: scratchFor(rows.length),
  };
  return { table, reads, title: (row: number) => rows[row]?.title };
}

const { wordKeys, wordCandidates, typoCandidates, suggestionPool, keyLength, maxHits } = settings.search;

describe("in a long list", () => {
  const shifts = Array.from({ length: 3000 }, (_, i) => `Night Shift ${i}`);
  const { table, reads, title } = counting([...shifts, "Night of the Zombies"]);

  test("short words narrow before the rows to read are counted", () => {
    expect(findRows(table, "night of z", 10).map(title)[0]).toBe("Night of the Zombies");
    expect(wordRows(table, prepareQuery("of night zo"), 10, "begun").begun.map(title)).toEqual([
      "Night of the Zombies",
    ]);
  });

  test.each([
    "night",
    "ght",
    "nigt",
    "shift night 7",
    "s h i f t n g",
    "ight hift",
    `night ${"shift ".repeat(1000)}`,
    "a".repeat(1_000_000),
    "é".repeat(1_000_000),
    "ab ".repeat(300_000),
    "\ufdfa".repeat(1_000_000), // one letter that folds to eighteen
    "🎬".repeat(500_000),
  ])("no more rows are read than the settings say for %.20s", (text) => {
    for (const search of [() => suggestRows(table, text), () => findRows(table, text, maxHits)]) {
      Object.assign(reads, { keys: 0, writings: 0, grams: 0 });
      search();
      expect(reads.keys).toBeLessThanOrEqual(wordKeys + 1);
      expect(reads.writings).toBeLessThanOrEqual(wordCandidates + 3 * suggestionPool + typoCandidates);
      expect(reads.grams).toBeLessThanOrEqual(3 * (keyLength + 2));
    }
  });
});

test("a text of a million letters is cut before it is folded", () => {
  for (const letters of ["a", "é", "ab ", "\ufdfa", "🎬"]) {
    const { key, words } = prepareQuery(letters.repeat(1_000_000));
    expect(key.length).toBeLessThanOrEqual(keyLength);
    expect(Math.max(0, ...words.map((word) => word.length))).toBeLessThanOrEqual(keyLength);
  }
});
