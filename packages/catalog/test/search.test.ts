import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../src/search/distance.js";
import { heaviest } from "../src/search/heaviest.js";
import { prepareQuery } from "../src/search/query.js";
import { slowDistance } from "./slow-distance.js";
import { worldCatalog } from "./world/index.js";

describe("search, as one types", () => {
  const catalog = worldCatalog();
  const titles = (text: string) => catalog.search(text, { limit: 5 }).films.map((film) => film.title);
  const people = (text: string) => catalog.search(text, { limit: 5 }).people.map((person) => person.name);

  test.each([
    ["the beginning of a title, best known first", "c", ["Cars", "Cinderella", "Cinderella", "Cinderella"]],
    ["words in any order", "story to", ["Toy Story", "Toy Story 2"]],
    ["a word in the middle", "off", ["Face Off", "Face/Off"]],
    ["a slip of the fingers", "Tyo Story", ["Toy Story", "Toy Story 2"]],
    ["no accents", "amelie", ["Amélie", "Amelie"]],
    ["nothing but punctuation", "?", ["???"]],
    ["nothing", "  ", []],
    ["nonsense", "qqqqqqq", []],
  ])("%s", (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  test("finds people by any part of the name", () => {
    expect(people("hanks")).toEqual(["Tom Hanks"]);
    expect(people("almodovar")).toEqual(["Pedro Almodóvar"]);
    expect(people("jo")).toEqual(["John Lasseter", "Jose Garcia", "José García", "John Woo"]);
    expect(people("hnaks tom")).toEqual(["Tom Hanks"]);
    expect(people("tom hnaks")).toEqual(["Tom Hanks"]);
  });

  test.each([0, 51])("a limit of %d is refused", (limit) => {
    expect(() => catalog.search("a", { limit })).toThrow(RangeError);
  });
});

describe("its parts", () => {
  test("the heaviest of many are those a sort would put first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: 1, max: 8 }),
        (weights, size) => {
          const best = heaviest(size);
          for (const [row, weight] of weights.entries()) best.offer(row, weight);
          const sorted = weights
            .map((weight, row) => ({ weight, row }))
            .sort((a, b) => b.weight - a.weight || a.row - b.row);
          expect(best.rows()).toEqual(sorted.slice(0, size).map(({ row }) => row));
        },
      ),
    );
  });

  test("typing errors are counted as by the definition, up to the limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["", 0],
    ["up", 0],
    ["cars", 1],
    ["toystory", 2],
    ["a".repeat(90), 5],
  ])("%j may have %d errors", (text, edits) => {
    expect(prepareQuery(text).edits).toBe(edits);
  });
});
