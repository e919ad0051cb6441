import { foldKey } from "@movies/artifacts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import type { FilmFilter, FilmOrder } from "../src/index.js";
import { FILM_ORDERS } from "../src/index.js";
import { tinyFilms, type WorldFilm, worldCatalog } from "./world/index.js";

const catalog = worldCatalog();

const anyOf = (names: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });
const year = fc.integer({ min: 1910, max: 2020 });
const filters = fc.record(
  {
    groups: fc.record(
      {
        genre: anyOf(["Comedy", "Drama", "Family", "Romance"]),
        country: anyOf(["Germany", "France", "United States of America"]),
        language: anyOf(["en", "fr"]),
        company: anyOf(["Epica", "Épica", "Pixar Animation Studios"]),
        collection: fc.constant(["Toy Story Collection"]),
      },
      { requiredKeys: [] },
    ),
    from: year,
    to: year,
    minimumVotes: fc.integer({ min: 0, max: 4000 }),
  },
  { requiredKeys: [] },
);

/** Whether a film passes, one question after the other. */
function passes(
  film: WorldFilm,
  { groups = {}, from = 0, to = 9999, minimumVotes = 0 }: FilmFilter,
): boolean {
  const own = {
    genre: film.genres ?? [],
    country: film.countries ?? [],
    language: [film.language ?? "en"],
    company: film.companies ?? [],
    collection: film.collection === undefined ? [] : [film.collection],
  };
  const released = Number(film.released.slice(0, 4));
  const isIn = ([kind, names]: [string, readonly string[]]) =>
    names.some((name) => own[kind as keyof typeof own].includes(name));
  return (
    (Object.entries(groups) as [string, readonly string[]][]).every(isIn) &&
    from <= released &&
    released <= to &&
    (film.votes ?? 0) >= minimumVotes
  );
}

const returnOf = ({ budget = 0, revenue = 0 }: WorldFilm) => (budget === 0 ? 0 : revenue / budget);
const KEY: Readonly<Record<Exclude<FilmOrder, "title">, (film: WorldFilm) => number>> = {
  votes: ({ votes = 0 }) => votes,
  popularity: ({ popularity = 0 }) => popularity,
  average: ({ average = 0 }) => average,
  return: returnOf,
  date: ({ released }) => Date.parse(released),
};

function inOrder(films: readonly WorldFilm[], order: FilmOrder): WorldFilm[] {
  const byVotes = (a: WorldFilm, b: WorldFilm) => (b.votes ?? 0) - (a.votes ?? 0) || a.id - b.id;
  const key = (film: WorldFilm) => foldKey(film.title);
  if (order === "title")
    return [...films].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : byVotes(a, b)));
  return [...films].sort((a, b) => KEY[order](b) - KEY[order](a) || byVotes(a, b));
}

test("a list has the films that a pass over all films keeps, in order, page by page", () => {
  const page = fc.record({
    order: fc.constantFrom(...FILM_ORDERS),
    first: fc.integer({ min: 0, max: 20 }),
    limit: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(filters, page, (filter, { order, first, limit }) => {
      const expected = inOrder(
        tinyFilms.filter((film) => passes(film, filter)),
        order,
      );
      const list = catalog.films(filter, { order, first, limit });
      if (!list.found) expect.fail(`${list.name} is not found`);
      expect(list.count).toBe(expected.length);
      expect(list.films.map(({ id }) => id)).toEqual(
        expected.slice(first, first + limit).map(({ id }) => id),
      );
      const years = new Map<number, number>();
      for (const { released } of expected) {
        const year = Number(released.slice(0, 4));
        years.set(year, (years.get(year) ?? 0) + 1);
      }
      expect(catalog.filmsPerYear(filter)).toEqual(
        [...years].map(([year, films]) => ({ year, films })).sort((a, b) => a.year - b.year),
      );
    }),
    { numRuns: runs(300) },
  );
});

test("a name that nothing has is told, with those it may mean", () => {
  const page = { order: "votes", first: 0, limit: 1 } as const;
  expect(
    catalog.films({ groups: { language: ["fr"], country: ["France", "Alemamia"] } }, page),
  ).toMatchObject({
    found: false,
    kind: "country",
    name: "Alemamia",
    suggestions: [{ name: "Alemania" }],
  });
});

test("the groups of a filter are told as they are called", () => {
  const list = catalog.films(
    { groups: { genre: ["comedy"], language: ["FR"] } },
    { order: "votes", first: 0, limit: 5 },
  );
  expect(list).toMatchObject({
    groups: { genre: [{ name: "Comedia" }], language: [{ name: "francés", code: "fr" }] },
    films: [{ title: "Amélie" }],
  });
});
