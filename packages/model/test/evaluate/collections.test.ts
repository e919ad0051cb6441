import { type FilmsTable, openFilms, writeFilms } from "@movies/artifacts";
import { expect, test } from "vitest";
import { groupsOf, halfOf, questionsOf } from "../../src/evaluate/collections.js";

/** Films with a title and a collection. */
const filmsOf = (facts: readonly (readonly [title: string, collection: string | null])[]): FilmsTable =>
  openFilms(
    writeFilms(
      facts.map(([title, collection], row) => ({
        originalTitle: null,
        imdb: 0,
        id: row + 1,
        title,
        collection,
        releaseDay: 0,
        popularity: null,
        voteAverage: null,
        voteCount: 0,
        budget: 0,
        revenue: 0,
        return: 0,
        genres: [],
        language: "en",
        hasOverview: false,
        runtime: null,
        status: "",
        countries: [],
        spokenLanguages: [],
        companies: [],
      })),
    ),
  );

test("a film with mates is a question, hard where no mate shares a word of its title", () => {
  const films = filmsOf([
    ["Alien", "Alien Collection"],
    ["Heat", null],
    ["Aliens", "Alien Collection"],
    ["Dr. No", "James Bond Collection"],
    ["Alien 3", "Alien Collection"],
    ["Alone", "Of One"],
  ]);
  const asked = questionsOf(films).map(({ row, mates, hard }) => ({ row, mates: [...mates], hard }));
  expect(asked).toEqual([
    { row: 0, mates: [2, 4], hard: false },
    { row: 2, mates: [0, 4], hard: true }, // not stemmed: "aliens" is another word
    { row: 4, mates: [0, 2], hard: false },
  ]);
  expect([...groupsOf(films)]).toEqual([0, 1, 0, 3, 0, 5]);
});

test("the half is the lowest bit of the first byte of the sha256 of the collection's name", () => {
  // printf 'Toy Story Collection' | sha256sum begins with 2d, 'The Godfather Collection' with d6
  expect(halfOf("Toy Story Collection")).toBe("test");
  expect(halfOf("The Godfather Collection")).toBe("tuning");
});
