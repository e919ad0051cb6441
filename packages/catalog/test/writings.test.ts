import { openArtifacts, writingKeys } from "@movies/artifacts";
import fc from "fast-check";
import { beforeAll, describe, expect, inject, test } from "vitest";
import type { Catalog } from "../src/catalog.js";
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
    ["Matrix", 1],
    ["The Lilo Stitch", 6],
    ["V for Vendettas", 13],
    ["Malcom X", null], // a slip is a suggestion
    ["Rockys II", 8],
    ["Ocean's Thirteen", 19],
    ["Godfather 2", 17],
    ["Batman versus Superman: Dawn of Justice", 16],
    ["Batman vs. Superman - Dawn of Justice", 16],
    ["Les Miserable", 4],
    ["La laberinto del fauno", 3],
  ])("likewise %s: %s", (title, id) => {
    expect(idOf(catalog, title)).toBe(id);
  });

  test.each([
    "Matrix The",
    "5 for Vendetta", // letters that are not numbers
    "Malcolm 10",
    "1, Robot",
    "Batman 5 Superman: Dawn of Justice",
    "Rocky 3",
    "La laberintos del fauno", // an article and a plural are two slips
  ])("but not %s", (title) => {
    expect(idOf(catalog, title)).toBeNull();
  });
});

describe("other names", () => {
  const catalog = worldCatalog([
    { ...film(10, "Pan's Labyrinth", 2006), names: ["El laberinto del fauno"], imdb: 457430 },
    { ...film(900, "The Others", 2001), names: ["Los otros", "Otros, Los"] },
    { ...film(20, "Victoria", 2015), names: [] },
    { ...film(950, "In Bed with Victoria", 2016), names: ["Victoria"] },
    { ...film(30, "The Young One", 1960), names: ["La joven"] },
    { ...film(40, "Young Girl", 1975), names: ["La joven"] },
    { ...film(50, "Seven", 1979), names: [] },
    { ...film(960, "Se7en", 1995), names: [] },
    { ...film(60, "Thir13en Ghosts", 2001), names: [] },
    { ...film(61, "13 Ghosts", 1960), names: [] },
  ]);

  test("answer as written, folded and in other writings, with the title and the original title", () => {
    for (const title of ["El laberinto del fauno", "EL LABERINTO DEL FAUNO", "laberinto del fauno, el"])
      expect(catalog.score({ title })).toMatchObject({
        found: true,
        answer: { id: 10, title: "Pan's Labyrinth", originalTitle: "El laberinto del fauno" },
      });
    expect(idOf(catalog, "los otros")).toBe(900);
  });

  test("give way to a title, and are listed behind it", () => {
    expect(catalog.score({ title: "Victoria" })).toMatchObject({ answer: { id: 20 }, others: [{ id: 950 }] });
    expect(idOf(catalog, "Victoria", 2016)).toBe(950);
  });

  test("that two films have are answered by the one with most votes, and the other is listed", () => {
    expect(catalog.score({ title: "La joven" })).toMatchObject({ answer: { id: 40 }, others: [{ id: 30 }] });
  });

  test("are found by the search and suggested, each film once", () => {
    const ids = (text: string) => catalog.search(text, { limit: 10 }).films.map(({ id }) => id);
    expect(ids("los otr")).toEqual([900]);
    expect(ids("victoria")).toEqual([20, 950]);
    const missing = catalog.score({ title: "el laverinto del fauno" });
    expect(missing).toMatchObject({ found: false, suggestions: [{ id: 10 }] });
  });

  test("an IMDb id is an id", () => {
    expect(catalog.votes({ title: "", id: "tt0457430" })).toMatchObject({ answer: { id: 10 } });
    expect(catalog.votes({ title: "", id: "tt0000001" })).toMatchObject({
      found: false,
      suggestions: [],
    });
    expect(catalog.votes({ title: "", id: "tt0000000" })).toMatchObject({ found: false }); // that of all unknown ones
  });

  test("a film with a similar title that is far better known is listed as such", () => {
    expect(catalog.score({ title: "seven" })).toMatchObject({
      answer: { id: 50 },
      others: [{ id: 960, similar: true }],
    });
    expect(catalog.score({ title: "Se7en" })).toMatchObject({ answer: { id: 960 }, others: [] });
    expect(catalog.score({ title: "seven", year: 1979 })).toMatchObject({ others: [] });
  });

  test("where two films could be meant both are suggested, the better known first", () => {
    const lookup = catalog.score({ title: "Thirteen Ghosts" });
    expect(lookup).toMatchObject({ found: false, suggestions: [{ id: 61 }, { id: 60 }] });
  });
});

describe("a year behind a title", () => {
  const catalog = worldCatalog([
    film(1, "Heat", 1995),
    film(2, "Heat", 1986),
    film(3, "1984", 1984),
    film(4, "Death Race 2000", 1975),
    film(5, "Blade Runner", 1982),
    film(6, "Alien", 1979),
    film(7, "Aliens", 1986),
  ]);

  test.each([
    ["Heat (1995)", undefined, 1],
    ["Heat 1986", undefined, 2],
    ["heat, 1986", undefined, 2],
    ["Heat [1986]", undefined, 2],
    ["Heat - 1986", undefined, 2],
    ["Heat (película de 1986)", undefined, 2],
    ["Heat (1986 film)", undefined, 2],
    ["Heat (1995)", 1995, 1],
    ["1984", undefined, 3],
    ["1984 (1984)", undefined, 3],
    ["Death Race 2000", undefined, 4],
    ["Death Race 2000 (1975)", undefined, 4],
    ["the blade runner (1982)", undefined, 5],
  ])("%s, with the year %s: %d", (title, year, id) => {
    expect(idOf(catalog, title, year)).toBe(id);
  });

  test.each([
    ["Heat", 1994, [1995, 1986]],
    ["Heat", 1987, [1986, 1995]],
    ["Heat (1996)", undefined, [1995, 1986]],
    ["Heat (1995)", 1986, [1995]],
    ["Alien", 1986, [1979]], // not Aliens
    ["the blade runner", 1983, [1982]],
    ["Nothing of that name", 1990, []],
    ["Nothing of that name (1990)", undefined, []],
  ])("%s, with the year %s, says which years there are: %s", (title, year, years) => {
    const lookup = catalog.score({ title, year });
    expect(lookup.found ? null : lookup.ofOtherYears.map((other) => other.year)).toEqual(years);
    if (!lookup.found) expect(lookup.suggestions.slice(0, years.length)).toEqual(lookup.ofOtherYears);
  });
});

describe("a longer text", () => {
  const catalog = worldCatalog([
    film(99, "Star Wars", 1977),
    film(5, "Star", 2000),
    film(6, "Hope", 2001),
    film(98, "The Avengers", 2012),
    film(97, "It's a Wonderful Life", 1946),
    film(7, "Up", 2009),
  ]);

  test.each([
    ["Star Wars: Episode IV - A New Hope", ["Star Wars", "Hope"]],
    ["Marvel's The Avengers", ["The Avengers"]],
    ["Its a Wonderful Life colorized version", ["It's a Wonderful Life"]],
  ])("%s: what is contained is suggested, best known first", (title, titles) => {
    const lookup = catalog.score({ title });
    expect(lookup.found ? [] : lookup.suggestions.map((other) => other.title)).toEqual(titles);
  });
});

describe("people", () => {
  const named = (id: number, cast: string, more: Partial<WorldFilm> = {}): WorldFilm => ({
    ...film(id, `Film ${id}`),
    cast: [cast],
    ...more,
  });
  const catalog = worldCatalog([
    named(1, "Dwayne Johnson"),
    named(2, "Cantinflas"),
    named(3, "Robert Downey Jr."),
    named(4, "Akira Kurosawa"),
    named(5, "Yuri Gagarin"),
    named(6, "Sammy Davis, Jr."),
    named(7, "Sammy Davis"),
    named(8, "Andrei Tarkovsky"),
  ]);

  test.each([
    ['Dwayne "The Rock" Johnson', "Dwayne Johnson"],
    ["Dwayne (The Rock) Johnson", "Dwayne Johnson"],
    ["Mario Moreno “Cantinflas”", "Cantinflas"],
    ["Robert Downey Junior", "Robert Downey Jr."],
    ["Robert Downey", "Robert Downey Jr."],
    ["Kurosawa, Akira", "Akira Kurosawa"],
    ["Kurosawa Akira", "Akira Kurosawa"],
    ["Yury Gagarin", "Yuri Gagarin"],
    ["Andrey Tarkovski", "Andrei Tarkovsky"],
    ["Sammy Davis Junior", "Sammy Davis, Jr."],
    ["Sammy Davis", "Sammy Davis"],
  ])("%s is %s", (asked, name) => {
    const lookup = catalog.actor(asked);
    expect(lookup.found ? lookup.answer.name : lookup.suggestions).toBe(name);
  });

  test.each([
    ["Dwayne The Rock Johnson", "Dwayne Johnson"],
    ["Mario Moreno Cantinflas", "Cantinflas"],
  ])("for %s, %s is suggested", (asked, name) => {
    expect(catalog.actor(asked)).toMatchObject({ found: false, suggestions: [{ name }] });
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

test("every writing of a title has the same key", () => {
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
      expect(writingKeys(listed).same).toBe(writingKeys(spoken).same);
    }),
  );
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
