import { type FilmsTable, openArtifacts } from "@movies/artifacts";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Catalog, openCatalog } from "../src/index.js";
import { notFoundBy, WRITINGS } from "./writings.js";

const full = inject("full");

describe.skipIf(full === null)("look-up over the whole catalogue", () => {
  let catalog: Catalog;
  let films: FilmsTable;
  beforeAll(async () => {
    catalog = await openCatalog(full?.artifacts ?? "");
    ({ films } = await openArtifacts(full?.artifacts ?? ""));
  });

  test.each(WRITINGS)("every film is found %s, but where that is two titles", (_, write) => {
    expect(notFoundBy(catalog, films, write)).toEqual([]);
  });

  test.each([
    ["Matrix, The", "The Matrix", 1999],
    ["Shawshank Redemption, The", "The Shawshank Redemption", 1994],
    ["Good, the Bad & the Ugly, The", "The Good, the Bad and the Ugly", 1966],
    ["rocky 2", "Rocky II", 1979],
    ["rocky 4", "Rocky IV", 1985],
    ["rocky 5", "Rocky V", 1990],
    ["toy story ii", "Toy Story 2", 1999],
    ["the godfather part 2", "The Godfather: Part II", 1974],
    ["back to the future part 3", "Back to the Future Part III", 1990],
    ["fast and furious", "Fast & Furious", 2009],
    ["lilo and stitch", "Lilo & Stitch", 2002],
    ["mr and mrs smith", "Mr. & Mrs. Smith", 2005],
    ["star trek 5: the final frontier", "Star Trek V: The Final Frontier", 1989],
    ["star wars: episode 3 - revenge of the sith", "Star Wars: Episode III - Revenge of the Sith", 2005],
    ["spiderman", "Spider-Man", 2002],
    ["wall-e", "WALL·E", 2008],
  ])("%s is %s of %d", (asked, title, year) => {
    const lookup = catalog.score({ title: asked });
    expect(lookup.found ? lookup.answer : lookup.suggestions).toMatchObject({ title, year });
  });

  test.each([
    ["batman and robin", "Batman and Robin", 1949, "as written, though Batman & Robin is better known"],
    ["pride & prejudice", "Pride & Prejudice", 2005, "as written"],
    ["pride and prejudice", "Pride and Prejudice", 1940, "as written"],
  ])("%s is %s of %d: %s", (asked, title, year) => {
    const lookup = catalog.score({ title: asked });
    expect(lookup.found ? lookup.answer : lookup.suggestions).toMatchObject({ title, year });
  });
});
