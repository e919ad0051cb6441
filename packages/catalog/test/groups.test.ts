import type { GroupKind } from "@movies/artifacts";
import { describe, expect, test } from "vitest";
import { tinyFilms, type WorldFilm, worldCatalog } from "./world/index.js";

const catalog = worldCatalog();

const NAMES: Readonly<Record<GroupKind, (film: WorldFilm) => readonly string[]>> = {
  collection: ({ collection }) => (collection === undefined ? [] : [collection]),
  company: ({ companies = [] }) => companies,
  country: ({ countries = [] }) => countries,
  genre: ({ genres = [] }) => genres,
  language: ({ language = "en" }) => [language],
};

describe("groups of films", () => {
  const all = Object.entries(NAMES) as [GroupKind, (film: WorldFilm) => readonly string[]][];

  test.each(all)("every %s has the films and the revenue that a pass over all films finds", (kind, names) => {
    for (const name of new Set(tinyFilms.flatMap(names))) {
      const films = tinyFilms.filter((film) => names(film).includes(name));
      const revenues = films.map(({ revenue = 0 }) => revenue);
      const total = revenues.reduce((a, b) => a + b, 0);
      expect(catalog.group(kind, name), name).toMatchObject({
        found: true,
        answer: {
          films: films.length,
          revenueTotal: total,
          filmsWithRevenue: revenues.filter((revenue) => revenue > 0).length,
          revenueMean: expect.closeTo(total / films.length, 1),
        },
      });
    }
  });

  test.each([
    ["country", "Alemania", "Alemania", "DE"],
    ["country", "GERMANY", "Alemania", "DE"],
    ["country", "de", "Alemania", "DE"],
    ["country", "DEU", "Alemania", "DE"],
    ["country", "usa", "Estados Unidos", "US"],
    ["country", "EE. UU.", "Estados Unidos", "US"],
    ["country", "united states", "Estados Unidos", "US"],
    ["country", "union sovietica", "Unión Soviética", undefined],
    ["language", "Frances", "francés", "fr"],
    ["language", "french", "francés", "fr"],
    ["language", "FR", "francés", "fr"],
    ["language", "fra", "francés", "fr"],
    ["language", "FRE", "francés", "fr"],
    ["genre", "comedia", "Comedia", undefined],
    ["genre", "Comedy", "Comedia", undefined],
    ["collection", "toy story", "Toy Story Collection", undefined],
  ] as const)("the %s %s is %s", (kind, asked, name, code) => {
    const lookup = catalog.group(kind, asked);
    expect(lookup).toMatchObject({ found: true, answer: { name } });
    expect(lookup.found && lookup.answer.code).toBe(code);
  });

  test("what is written so answers, and names that differ in accents only stand beside what is not", () => {
    expect(catalog.group("company", "Épica")).toMatchObject({
      answer: { name: "Épica", films: 1 },
      others: [],
    });
    expect(catalog.group("company", "e-pica")).toMatchObject({
      answer: { name: "Epica", films: 2 },
      others: [{ name: "Épica", films: 1 }],
    });
  });

  test.each([
    ["country", "alemamia", "Alemania"],
    ["language", "francess", "francés"],
    ["company", "pixar", "Pixar Animation Studios"],
    ["collection", "toy stroy", "Toy Story Collection"],
  ] as const)("the %s %s is not there: %s is suggested", (kind, asked, suggested) => {
    expect(catalog.group(kind, asked)).toMatchObject({ found: false, suggestions: [{ name: suggested }] });
  });

  test("no kind has the names of another", () => {
    expect(catalog.group("company", "Toy Story Collection").found).toBe(false);
    expect(catalog.group("country", "fr")).toMatchObject({ answer: { name: "Francia" } });
    expect(catalog.group("genre", "fra").found).toBe(false);
    for (const none of ["zzz", "esp", "__proto__", "constructor"])
      expect(catalog.group("country", none).found, none).toBe(false);
    expect(catalog.group("country", "zz")).toEqual({ found: false, suggestions: [] });
  });
});

test("a running time of 0 is unknown", () => {
  expect(catalog.runtime({ title: "Toy Story" })).toMatchObject({ answer: { minutes: 81 } });
  expect(catalog.runtime({ title: "Amélie" })).toMatchObject({ answer: { minutes: null } });
});

test("a film's finances are as they are stored, the return rounded", () => {
  expect(catalog.finances({ title: "Toy Story" })).toMatchObject({
    answer: { budget: 30_000_000, revenue: 373_554_033, return: 12.45 },
  });
  expect(catalog.finances({ title: "1984" })).toMatchObject({ answer: { budget: 0, revenue: 0, return: 0 } });
});
