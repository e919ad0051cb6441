import { nearestRows } from "@movies/sparse-neighbours";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../../.config/runs.ts";
import type { CleanFilm } from "../../src/input/films.js";
import { type Blend, fitBlend } from "../../src/mezcla/blend.js";
import { creditCounts } from "../../src/mezcla/credit-counts.js";
import { filmJob, filmReaches } from "../../src/mezcla/film-job.js";
import { settings } from "../../src/settings.js";
import { type Counts, countNames } from "../../src/text/counts.js";
import { tokenizeFilms } from "../../src/text/tokens.js";
import { film, filmCredits } from "../film.js";

const { weights, yearSpan, manyVotes, leastFame, ratingSpan, fewVotes, usualRating } = settings.mezcla;
const fameOf = ({ voteCount }: CleanFilm) => Math.min(1, Math.log1p(voteCount) / Math.log1p(manyVotes));
const ratingOf = ({ voteAverage, voteCount }: CleanFilm) =>
  voteCount < fewVotes ? usualRating : (voteAverage ?? usualRating);

/** The sum of the parts, pair by pair, nothing clever. */
function slowly(films: readonly CleanFilm[], { vectors }: Blend, k: number) {
  const dense = films.map((_, row) => {
    const values = new Map<number, number>();
    for (let e = vectors.starts[row] ?? 0; e < (vectors.starts[row + 1] ?? 0); e++)
      values.set(vectors.columns[e] ?? -1, vectors.values[e] ?? 0);
    return values;
  });
  return films.map((a, i) =>
    films
      .map((b, j) => {
        const shared = [...(dense[i] ?? [])].reduce(
          (sum, [column, x]) => sum + x * (dense[j]?.get(column) ?? 0),
          0,
        );
        const year = Math.max(0, 1 - Math.abs(a.releaseYear - b.releaseYear) / yearSpan);
        const language = a.language !== "" && a.language === b.language ? 1 : 0;
        const fame = Math.min(1, fameOf(b) / Math.max(fameOf(a), leastFame));
        const rating = Math.max(0, 1 - Math.abs(ratingOf(a) - ratingOf(b)) / ratingSpan);
        const score =
          shared +
          weights.year * year +
          weights.language * language +
          weights.fame * fame +
          weights.rating * rating;
        return { j, shared, score };
      })
      .filter(({ j, shared }) => j !== i && shared > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, k),
  );
}

const someOf = (words: string[]) => fc.subarray(words);
const anyFilm = fc.record({
  title: someOf(["toy", "story", "alien", "moon"]).map((words) => words.join(" ")),
  overview: someOf(["cowboy", "ship", "love", "murder", "city"]).map((words) => words.join(" ")),
  genres: someOf(["Drama", "Comedy", "Horror"]),
  companies: someOf(["Pixar", "Fox"]),
  language: fc.constantFrom("en", "es", ""),
  releaseYear: fc.integer({ min: 1990, max: 2017 }),
  voteCount: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 })),
  voteAverage: fc.constantFrom(null, 0, 4.5, 6.8, 10),
});
const anyCredits = fc.record({
  cast: someOf(["Tom", "Ann", "Bob", "Eve"]),
  directors: someOf(["Kim", "Lee"]),
});
const world = fc.array(fc.tuple(anyFilm, anyCredits), { minLength: 2, maxLength: 50 });

test("the neighbours found are those of adding the parts up for every pair", async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.integer({ min: 1, max: 6 }), async (pairs, k) => {
      const films = pairs.map(([facts], i) => film({ id: i, ...facts }));
      const credits = creditCounts(filmCredits(pairs.map(([, names]) => names)));
      const blend = await fitBlend(films, await tokenizeFilms(films), credits);
      const found = nearestRows(filmJob(blend, k, films), filmReaches);
      slowly(films, blend, k).forEach((expected, row) => {
        const scores = [...(found[row]?.scores ?? [])];
        expect(scores.length).toBe(expected.length);
        expected.forEach(({ score }, place) => {
          expect(scores[place]).toBeCloseTo(score, 5); // the rows may differ if scores are equal
        });
      });
    }),
    { numRuns: runs(300) },
  );
});

test("a film with nothing but a year in common is no neighbour", async () => {
  const films = [film({ id: 1, title: "one" }), film({ id: 2, title: "two" })];
  const nobody = creditCounts(filmCredits([{}, {}]));
  const found = nearestRows(
    filmJob(await fitBlend(films, await tokenizeFilms(films), nobody), 5, films),
    filmReaches,
  );
  expect(found.map(({ rows }) => [...rows])).toEqual([[], []]);
});

const anyBilling = fc.array(fc.constantFrom("Tom", "tom", "Ann", "Bob", ""), { maxLength: 40 });

test("people count as their names do, who is billed twice by the first time, and no more than the cast's first", () => {
  const { billing, castSize } = settings.mezcla;
  const byName = ({ names, starts, terms, values }: Counts) =>
    Array.from(starts.subarray(1), (end, row) =>
      Array.from(terms.subarray(starts[row], end), (term, i) => [
        names[term],
        values[(starts[row] ?? 0) + i],
      ]),
    );
  /** Each name with what its first place counts. */
  const slowly = (documents: readonly (readonly string[])[], weightAt: (place: number) => number) =>
    documents.map((names) =>
      [...new Set(names)].filter((name) => name !== "").map((name) => [name, weightAt(names.indexOf(name))]),
    );
  fc.assert(
    fc.property(fc.array(fc.record({ cast: anyBilling, directors: anyBilling })), (films) => {
      const { casts, directors } = creditCounts(filmCredits(films));
      const billed = films.map(({ cast }) => cast.slice(0, castSize));
      const directing = films.map((own) => own.directors);
      expect(byName(casts)).toEqual(slowly(billed, (place) => 1 / (1 + billing * place)));
      expect(byName(directors)).toEqual(slowly(directing, () => 1));
      expect(byName(countNames(directing))).toEqual(slowly(directing, () => 1));
    }),
  );
});
