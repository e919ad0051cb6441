import type { FeatureKind } from "@movies/artifacts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../../.config/runs.ts";
import { fitMoods } from "../../src/mezcla/moods.js";
import { settings } from "../../src/settings.js";
import { countNames } from "../../src/text/counts.js";
import { type Fitted, fitTfidf } from "../../src/text/tfidf.js";

const EVIDENCE = [
  ["text", 1],
  ["cast", 0.5],
  ["director", 0.5],
  ["company", 0.5],
] as const;

const someOf = (words: string[]) => fc.subarray(words);
const anyFilm = fc.record({
  genres: someOf(["Comedy", "Drama", "Horror"]),
  text: someOf(["love", "murder", "ship", "toy"]),
  cast: someOf(["Ann", "Bob", "Eve"]),
  director: someOf(["Kim", "Lee"]),
  company: someOf(["Fox", "Pixar"]),
});
type Film = typeof anyFilm extends fc.Arbitrary<infer Value> ? Value : never;

const fittedOf = (films: readonly Film[]) =>
  new Map<FeatureKind, Fitted>(
    EVIDENCE.map(([kind]) => [kind, fitTfidf(countNames(films.map((film) => film[kind])))]),
  );

/** A row's values by name. */
function byName({ terms, vectors }: Fitted, row: number): Map<string, number> {
  const [from, to] = [vectors.starts[row] ?? 0, vectors.starts[row + 1] ?? 0];
  return new Map(
    Array.from(vectors.columns.subarray(from, to), (column, i) => [
      terms[column] ?? "?",
      vectors.values[from + i] ?? Number.NaN,
    ]),
  );
}

/** The formula, film by film and genre by genre, every count made anew without the film itself. */
function slowly(films: readonly Film[]): Map<string, number>[] {
  const fitted = fittedOf(films);
  const labelled = films.filter(({ genres }) => genres.length > 0);
  const n = labelled.length;
  const genres = [...new Set(films.flatMap((film) => film.genres))].sort();
  return films.map((film, row) => {
    const raw = genres.map((genre) => {
      const ng = films.filter((other) => other.genres.includes(genre)).length;
      let odds = Math.log(ng / (n - ng));
      for (const [kind, share] of EVIDENCE)
        for (const [name, x] of byName(fitted.get(kind) as Fitted, row)) {
          const others = labelled.filter((other) => other !== film && other[kind].includes(name));
          const [t, a] = [others.length, others.filter((other) => other.genres.includes(genre)).length];
          odds +=
            share * x * (Math.log((a + ng / n) / (ng + 1)) - Math.log((t - a + 1 - ng / n) / (n - ng + 1)));
        }
      const idf = Math.log((1 + films.length) / (1 + ng)) + 1;
      return (Number(film.genres.includes(genre)) + 1 / (1 + Math.exp(-odds))) * idf;
    });
    const length = Math.hypot(...raw);
    const moods = genres.map((genre, g) => [genre, (raw[g] ?? 0) / length] as const);
    return new Map(moods.filter(([, mood]) => mood >= settings.mezcla.leastMood));
  });
}

test("moods are those of the formula, counted the slow way", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFilm, { minLength: 1, maxLength: 30 }), async (films) => {
      fc.pre(films.some(({ genres }) => genres.length > 0));
      const genresOf = films.map(({ genres }) => genres);
      const found = await fitMoods(genresOf, fittedOf(films));
      slowly(films).forEach((expected, row) => {
        const moods = byName(found, row);
        for (const [genre, mood] of expected)
          if (mood > settings.mezcla.leastMood + 1e-6) expect(moods.get(genre)).toBeCloseTo(mood, 6);
        for (const genre of moods.keys()) expect(expected.has(genre)).toBe(true);
      });
    }),
    { numRuns: runs(300) },
  );
});

test("a film without genres gets the mood of films it resembles, and one of which nothing is known the usual one", async () => {
  const like = (genres: string[], text: string[]) => ({ genres, text, cast: [], director: [], company: [] });
  const films = [
    ...Array.from({ length: 5 }, () => like(["Western"], ["saloon", "sheriff"])),
    ...Array.from({ length: 5 }, () => like(["Romance"], ["paris", "love"])),
    like([], ["saloon"]),
    like([], []),
  ];
  const found = await fitMoods(
    films.map(({ genres }) => genres),
    fittedOf(films),
  );
  const guessed = byName(found, 10);
  expect(guessed.get("Western") ?? 0).toBeGreaterThan(3 * (guessed.get("Romance") ?? 0));
  expect(byName(found, 11).get("Western")).toBeCloseTo(byName(found, 11).get("Romance") ?? 0);
});

test("where every film has a genre, or none has, nothing is NaN", async () => {
  const drama = { genres: ["Drama"], text: ["love"], cast: [], director: [], company: [] };
  for (const genres of [["Drama"], []]) {
    const films = [
      { ...drama, genres },
      { ...drama, genres },
    ];
    const { vectors } = await fitMoods(
      films.map((film) => film.genres),
      fittedOf(films),
    );
    expect([...vectors.values].every(Number.isFinite)).toBe(true);
  }
});
