import { foldKey, openArtifacts } from "@movies/artifacts";
import fc from "fast-check";
import { beforeAll, describe, expect, inject, test } from "vitest";
import type { Catalog } from "../src/catalog.js";
import { canonicalKey, equivalentKeys } from "../src/lookup/equivalents.js";
import { openCatalog } from "../src/open-catalog.js";
import { type WorldFilm, worldCatalog } from "./world/index.js";
import { notFoundBy, WRITINGS } from "./writings.js";

const film = (id: number, title: string, year = 2000): WorldFilm => ({
  id,
  title,
  released: `${year}-01-01`,
  votes: id,
});
const idOf = (catalog: Catalog, title: string, year?: number): number | null => {
  const lookup = catalog.score({ title, year });
  return lookup.found ? lookup.answer.id : null;
};

describe("a title written another way finds the film", () => {
  const catalog = worldCatalog([
    film(1, "The Matrix"),
    film(2, "L'Avventura"),
    film(3, "El laberinto del fauno"),
    film(4, "Les Misérables"),
    film(5, "The Good, the Bad and the Ugly"),
    film(6, "Lilo & Stitch"),
    film(7, "Beauty and the Beast"),
    film(8, "Rocky II"),
    film(9, "Toy Story 2"),
    film(10, "Saw V"),
    film(11, "Star Trek V: The Final Frontier"),
    film(12, "Friday the 13th Part VIII: Jason Takes Manhattan"),
    film(13, "V for Vendetta"),
    film(14, "Malcolm X"),
    film(15, "I, Robot"),
    film(16, "Batman v Superman: Dawn of Justice"),
    film(17, "The Godfather: Part II"),
    film(18, "Tom, Dick & Harry"),
    film(19, "Ocean's 13"),
  ]);

  test.each([
    ["Matrix, The", 1],
    ["MATRIX , the ", 1],
    ["Avventura, L'", 2],
    ["Avventura, L’", 2],
    ["Laberinto del fauno, El", 3],
    ["laberinto-del-fauno, él", 3],
    ["Miserables, Les", 4],
    ["Good, the Bad & the Ugly, The", 5],
    ["Lilo and Stitch", 6],
    ["Beauty & the Beast", 7],
    ["Rocky 2", 8],
    ["Toy Story II", 9],
    ["Saw 5", 10],
    ["star trek 5 - the final frontier", 11],
    ["Friday the 13th, Part 8: Jason takes Manhattan", 12],
    ["Friday the XIIIth Part VIII: Jason Takes Manhattan", null], // an ordinal is not a sequel
    ["Godfather: Part 2, The", 17],
    ["tom, dick and harry", 18],
    ["Ocean's XIII", 19],
  ])("%s: %s", (title, id) => {
    expect(idOf(catalog, title)).toBe(id);
  });

  test.each([
    "Matrix", // an article left out is a suggestion
    "Matrix The",
    "5 for Vendetta", // letters that are not numbers
    "Malcolm 10",
    "1, Robot",
    "Batman 5 Superman: Dawn of Justice",
    "Lilo Stitch and",
    "Liloand Stitch", // the word stands by itself
    "Rocky 3",
    "Rocky, 2, The",
  ])("but not %s", (title) => {
    expect(idOf(catalog, title)).toBeNull();
  });
});

describe("what is written so comes first", () => {
  const catalog = worldCatalog([
    film(1, "Rocky 2", 1990),
    film(2, "Rocky II", 1979),
    film(3, "Batman & Robin", 1997),
    film(4, "Batman and Robin", 1949),
    film(5, "Tom & Jerry II"),
    film(6, "Tom and Jerry 2"),
  ]);

  test("though another writing is better known, and that one is not among the others", () => {
    expect(catalog.score({ title: "rocky 2" })).toMatchObject({ answer: { id: 1 }, others: [] });
    expect(catalog.score({ title: "Batman & Robin" })).toMatchObject({ answer: { id: 3 }, others: [] });
  });

  test("but for the year: another writing of that year is meant", () => {
    expect(idOf(catalog, "Rocky 2", 1979)).toBe(2);
    expect(idOf(catalog, "Batman & Robin", 1949)).toBe(4);
    expect(idOf(catalog, "Batman & Robin", 1950)).toBeNull();
  });

  test("and what may be two titles is neither; both are suggested", () => {
    const lookup = catalog.score({ title: "Tom & Jerry 2" });
    expect(lookup).toMatchObject({ found: false });
    expect(lookup.found ? [] : lookup.suggestions.map(({ id }) => id).sort()).toEqual([5, 6]);
  });
});

/** A word in two forms, and what follows it in each: nothing that ends a part. */
const written = fc.tuple(
  fc.constantFrom(
    ...[
      ["&", "and"],
      ["II", "2"],
      ["13", "xiii"],
      ["Ñandú", "nandu"],
      ["l'amour", "LAmour"],
      ["X-Men", "x men"],
      ["v", "V"],
      ["the", "The"],
    ],
  ),
  fc.constantFrom(" ", "  ", "! ", " / "),
  fc.constantFrom(" ", ", ", "... "),
);

test("every writing of a title has its canonical key, and leads to its folded key", () => {
  const article = fc.constantFrom("", "The", "El", "Une", "L'");
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), article, (words, before) => {
      const [one, other] = [0, 1].map((side) =>
        words
          .map(([pair, ...gaps]) => `${pair[side]}${gaps[side]}`)
          .join("")
          .trim(),
      );
      const spoken = `${before} Rocky ${one}`.trim();
      const listed = `Rocky ${other}${before && `, ${before}`}`;
      expect(canonicalKey(listed)).toBe(canonicalKey(spoken));
      expect(equivalentKeys(listed)).toContain(foldKey(spoken));
    }),
  );
});

test("the work for a title of many words in doubt is bounded", () => {
  expect(equivalentKeys("and 2 ".repeat(2000)).length).toBe(16);
});

describe("every film of the sample is found", () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await openCatalog(inject("worldArtifacts"));
  });

  test.each(WRITINGS)("%s", async (_, write) => {
    const { films } = await openArtifacts(inject("worldArtifacts"));
    expect(notFoundBy(catalog, films, write)).toEqual([]);
  });
});
