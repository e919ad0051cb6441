import { describe, expect, test } from "vitest";
import type { FilmLookup, PersonLookup } from "../src/answers.js";
import { worldCatalog } from "./world/index.js";

const catalog = worldCatalog();

function idOf(lookup: FilmLookup<{ id: number }>): number | null {
  return lookup.found ? lookup.answer.id : null;
}

const nameOf = (lookup: PersonLookup<{ name: string }>): string | null =>
  lookup.found ? lookup.answer.name : null;

describe("a film is found", () => {
  test.each([
    ["as written", "Toy Story", 862],
    ["but for case", "tOY sTORY", 862],
    ["without its accent, where nothing is written so", "amÉLIE", 194],
    ["as written without an accent, though the one with it is better known", "amelie", 195],
    ["as written with punctuation, though another is better known", "face/off", 754],
    ["folded, the one with most votes", "FACEOFF", 755],
    ["folded, with other spacing and punctuation", "toy-story", 862],
    ["with spaces around", "  Cars ", 920],
    ["by a number for a title", "1984", 9314],
    ["by a title of nothing but punctuation", "???", 7],
    ["by a percent sign", "100%", 8],
    ["by a name that objects have from birth", "__proto__", 9],
    ["by its decomposed accents", "Ame\u0301lie", 194],
  ])("%s", (_, title, id) => {
    expect(idOf(catalog.score({ title }))).toBe(id);
  });

  test.each(["toystor", "toy storyy", "", " ", "constructor", "!!!", "Cinderela"])(
    "never fuzzily: %j",
    (title) => {
      expect(idOf(catalog.score({ title }))).toBeNull();
    },
  );

  test("of several with the title the one with most votes answers and the others are listed", () => {
    expect(catalog.score({ title: "cinderella" })).toEqual({
      found: true,
      answer: { id: 150689, title: "Cinderella", year: 2015, popularity: 20.3 },
      others: [
        { id: 11224, title: "Cinderella", year: 1950 },
        { id: 114108, title: "Cinderella", year: 1914 },
      ],
    });
  });

  test("of as many votes, the one with the lower id", () => {
    expect(idOf(catalog.votes({ title: "twins" }))).toBe(39);
  });

  test("the year narrows, as written first", () => {
    expect(idOf(catalog.score({ title: "cinderella", year: 1950 }))).toBe(11224);
    expect(idOf(catalog.score({ title: "amelie", year: 2001 }))).toBe(194);
    expect(idOf(catalog.score({ title: "cinderella", year: 1951 }))).toBeNull();
  });

  test("the id wins over title and year", () => {
    expect(idOf(catalog.score({ title: "Toy Story", year: 1914, id: 920 }))).toBe(920);
    expect(idOf(catalog.score({ title: "Toy Story", id: 1 }))).toBeNull();
  });
});

describe("a person is found", () => {
  test.each([
    ["as written but for case", "jose garcia", "Jose Garcia"],
    ["with the accents of the other", "JOSÉ GARCÍA", "José García"],
    ["folded, the one with most films, where nobody is written so", "jose garcía", "José García"],
    ["folded, by name where they have as many films", "Zoe Kravitz", "Zoë Kravitz"],
  ])("%s", (_, name, found) => {
    expect(nameOf(catalog.actor(name))).toBe(found);
  });

  test("and the others of the folded name are listed", () => {
    expect(catalog.actor("jose-garcía")).toMatchObject({ others: [{ name: "Jose Garcia", films: 1 }] });
    expect(catalog.actor("Jose Garcia")).toMatchObject({ others: [] });
  });

  test("only in the role asked about", () => {
    expect(catalog.actor("John Lasseter")).toEqual({ found: false, suggestions: [] });
    expect(catalog.director("Tom Hanks").found).toBe(false);
    expect(nameOf(catalog.director("José García"))).toBe("Jose Garcia"); // the other one directs nothing
  });
});

describe("suggestions", () => {
  const titles = (title: string) => {
    const lookup = catalog.score({ title });
    return lookup.found ? [] : lookup.suggestions.map((film) => film.title);
  };

  test("are closest first, of the equally close the better known", () => {
    expect(titles("Toy Stry")).toEqual(["Toy Story", "Toy Story 2"]);
    expect(titles("Toy Story 3")).toEqual(["Toy Story", "Toy Story 2"]); // one error each: the better known first
    expect(titles("Cinderela")).toEqual(["Cinderella"]);
    expect(titles("story")).toEqual(["Toy Story", "Toy Story 2"]);
  });

  test("are none rather than arbitrary", () => {
    expect(titles("zzzzzzzzzzz")).toEqual([]);
    expect(titles("")).toEqual([]);
  });

  test("hold the film of another year", () => {
    expect(catalog.score({ title: "toy story", year: 1990 })).toMatchObject({
      suggestions: [{ id: 862, year: 1995 }, {}],
    });
  });

  test("are actors for actors and directors for directors", () => {
    expect(catalog.actor("Tom Hank")).toEqual({
      found: false,
      suggestions: [{ name: "Tom Hanks", films: 2 }],
    });
    expect(catalog.director("Tom Hank")).toEqual({ found: false, suggestions: [] });
    expect(catalog.director("lasseter")).toEqual({
      found: false,
      suggestions: [{ name: "John Lasseter", films: 3 }],
    });
  });
});
