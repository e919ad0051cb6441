import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MODELS } from "../src/answers.js";
import { tinyFilms, type WorldFilm, worldCatalog } from "./world/index.js";

const catalog = worldCatalog();

function recommended(title: string, model: (typeof MODELS)[number], k: number, of = catalog) {
  const lookup = of.recommend({ title }, { model, k });
  if (!lookup.found) throw new Error(`there is no ${title}`);
  return lookup.answer;
}

describe("tfidf", () => {
  test("gives the nearest by text, with the weightiest terms in common", () => {
    const { items, shortfall } = recommended("Toy Story", "tfidf", 2);
    expect(items.map((item) => item.title)).toEqual(["Toy Story 2", "Cars"]);
    expect(items[0]).toMatchObject({ similarity: 0.75, reasons: [{ kind: "terms" }] });
    expect(items[1]?.reasons).toEqual([{ kind: "terms", terms: [{ term: "animation", share: 1 }] }]);
    expect(shortfall).toBeNull();
  });

  test("gives nothing for a film without text, and says so", () => {
    expect(recommended("100%", "tfidf", 5)).toMatchObject({ items: [], shortfall: "no-text" });
  });

  test("gives what there is where few films share a term, and says so", () => {
    expect(recommended("1984", "tfidf", 5)).toMatchObject({ items: [], shortfall: "few-in-common" });
    expect(recommended("Toy Story", "tfidf", 5).shortfall).toBe("few-in-common");
  });
});

describe("knn", () => {
  test("gives the nearest by genres, year and popularity, with both", () => {
    const { items } = recommended("Toy Story", "knn", 2);
    expect(items.map((item) => item.title)).toEqual(["Toy Story 2", "Cars"]);
    expect(items[0]?.reasons).toEqual([
      { kind: "genres", genres: ["Animation", "Comedy", "Family"] },
      { kind: "years", apart: 4 },
    ]);
    const distance = Math.hypot((1999 - 1995) / 20, (21.946943 - 17.547693) / 10);
    expect(items[0]?.similarity).toBeCloseTo(1 / (1 + distance), 4);
  });

  test("gives all others where the catalogue has no more, and says so", () => {
    const { items, shortfall } = recommended("Toy Story", "knn", 50);
    expect(items).toHaveLength(tinyFilms.length - 1);
    expect(shortfall).toBe("small-catalogue");
  });

  test("does not lose itself among its twins", () => {
    const twins: WorldFilm[] = Array.from({ length: 30 }, (_, i) => ({
      id: i + 1,
      title: `Twin ${i + 1}`,
      released: "2000-01-01",
      genres: ["Drama"],
    }));
    const world = worldCatalog(twins);
    for (const twin of twins) {
      const { items } = recommended(twin.title, "knn", 5, world);
      expect(items.map((item) => item.similarity)).toEqual([1, 1, 1, 1, 1]);
      expect(items.map((item) => item.id)).not.toContain(twin.id);
    }
  });
});

test("no model recommends a film to itself, or one twice, or more than asked for, or out of order", () => {
  const film = fc.record({
    title: fc.string({ minLength: 1, maxLength: 3 }),
    released: fc.constantFrom("1990-01-01", "2000-06-06"),
    genres: fc.uniqueArray(fc.constantFrom("Drama", "Comedy")),
    terms: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")),
  });
  fc.assert(
    fc.property(
      fc.array(film, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 50 }),
      (films, k) => {
        const world = worldCatalog(films.map((rest, i) => ({ id: i + 1, ...rest })));
        for (const model of MODELS)
          for (let id = 1; id <= films.length; id++) {
            const lookup = world.recommend({ title: "", id }, { model, k });
            const { items, shortfall } = lookup.found ? lookup.answer : { items: [], shortfall: undefined };
            const ids = items.map((item) => item.id);
            expect(ids).not.toContain(id);
            expect(new Set(ids).size).toBe(ids.length);
            expect(shortfall === null ? ids.length === k : ids.length < k).toBe(true);
            for (const [i, item] of items.entries())
              expect(item.similarity).toBeLessThanOrEqual(items[i - 1]?.similarity ?? 1);
          }
      },
    ),
    { numRuns: 60 },
  );
});

test.each([0, 51, 2.5])("k of %d is refused", (k) => {
  expect(() => catalog.recommend({ title: "Toy Story" }, { model: "knn", k })).toThrow(RangeError);
});
