import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filmId, films } from "../src/generate/film.js";
import { personName, ROLE } from "../src/generate/names.js";
import { along, PURPOSE, Random } from "../src/generate/random.js";
import { FILM, ZIPF } from "../src/generate/settings.js";
import { word } from "../src/generate/words.js";
import { zipf } from "../src/generate/zipf.js";
import { RATES, writeGenerated } from "../src/index.js";
import { readCsv } from "./read-csv.js";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "movies-generate-"));
});
afterAll(() => rm(dir, { recursive: true }));

async function generate(movies: number, seed = 1, rates = RATES) {
  const paths = { movies: join(dir, "movies.csv"), credits: join(dir, "credits.csv") };
  const world = await writeGenerated({ movies, seed, rates }, paths);
  return { world, movies: await readFile(paths.movies), credits: await readFile(paths.credits) };
}

const CALM = {
  movies: { duplicate: 0, dateless: 0, split: 0, stray: 0, overwrite: 0 },
  credits: { duplicate: 0, filmless: 0, absent: 0, stray: 0, overwrite: 0 },
};

test("the bytes of a world are the same on every machine", async () => {
  const { world, movies, credits } = await generate(1000, 1);
  expect(world.movies).toEqual({
    bytes: movies.length,
    sha256: createHash("sha256").update(movies).digest("hex"),
  });
  // If you change the generator on purpose, update the hashes: the worlds of old seeds change too.
  expect([world.movies.sha256.slice(0, 16), world.credits.sha256.slice(0, 16)]).toEqual([
    "6fc6d79e6a2099dc",
    "fa83f82d1f0e4dbf",
  ]);
  expect(world.credits.bytes).toBe(credits.length);
});

test("a larger world begins with the smaller one of its seed; another seed gives another", async () => {
  const small = await generate(80);
  const large = await generate(200);
  expect(large.movies.subarray(0, small.movies.length)).toEqual(small.movies);
  expect(large.credits.subarray(0, small.credits.length)).toEqual(small.credits);
  expect((await generate(80, 2)).movies).not.toEqual(small.movies);
});

test("without damage there is a row of 24 and one of 3 cells for every film, in the order of the header", async () => {
  const { world, movies, credits } = await generate(300, 7, CALM);
  const [header = [], ...rows] = readCsv(movies.toString());
  expect(header).toHaveLength(24);
  expect(rows.map((row) => row.length)).toEqual(Array(300).fill(24));
  const [, ...people] = readCsv(credits.toString());
  expect(people.map((row) => row.length)).toEqual(Array(300).fill(3));
  expect(people.map((row) => row[2])).toEqual(rows.map((row) => row[header.indexOf("id")]));
  const { read, kept, duplicates, repaired } = world.expected.movies;
  expect([read, kept, duplicates, repaired]).toEqual([300, 300, 0, 0]);
});

test("ids are ids of 32 bits, no two films have the same, and rows that get lost have others", () => {
  const ids = new Set(Array.from({ length: 20_000 }, (_, number) => filmId(number, number % 10)));
  expect(ids.size).toBe(20_000);
  expect(Math.min(...ids)).toBeGreaterThan(0);
  expect(filmId(100_000_000 - 1, 9)).toBeLessThan(2_000_000_000);
});

test("films of a collection have people and words in common that others have not", () => {
  const filmOf = films(3);
  const all = Array.from({ length: 2048 }, (_, number) => filmOf(number));
  const inCollections = all.filter((film) => film.collection !== undefined);
  expect(inCollections.length / all.length).toBeCloseTo(0.098, 2);
  const pairs = inCollections.flatMap((film, i) =>
    inCollections
      .slice(i + 1)
      .flatMap((other) => (other.collection === film.collection ? [[film, other] as const] : [])),
  );
  const sharing = (
    all: readonly (readonly [(typeof inCollections)[number], (typeof inCollections)[number]])[],
  ) =>
    all.filter(([a, b]) => a.cast.some(([name]) => b.cast.some(([other]) => other === name))).length /
    all.length;
  const strangers = inCollections.flatMap((film, i) => {
    const other = inCollections[(i + 40) % inCollections.length];
    return other && other.collection !== film.collection ? [[film, other] as const] : [];
  });
  expect(pairs.length).toBeGreaterThan(50);
  expect(sharing(pairs)).toBeGreaterThan(0.7);
  expect(sharing(strangers)).toBeLessThan(0.1);
});

test.each([
  ["overview", 1_597_554, 63_223],
  ["title", 136_679, 23_743],
  ["cast", 461_132, 170_143],
  ["directors", 49_000, 19_740],
  ["companies", 70_461, 23_534],
] as const)(
  "of as many draws of %s as the full data set has, %i, as many are distinct as there, %i",
  (name, draws, distinct) => {
    const draw = zipf(ZIPF[name]);
    const random = new Random(1, PURPOSE.film, 0);
    const seen = new Set<number>();
    for (let i = 0; i < draws; i++) seen.add(draw(random));
    expect(seen.size / distinct).toBeGreaterThan(0.97);
    expect(seen.size / distinct).toBeLessThan(1.03);
  },
);

test("every rank has a word, and every person a name, of its own", () => {
  const ranks = [...Array(70_000).keys(), 900_000, 1_000_000, 80_000_000];
  // A dozen made-up words happen to be English.
  expect(new Set(ranks.map(word)).size).toBeGreaterThan(ranks.length - 20);
  const people = [ROLE.actor, ROLE.director, ROLE.crew].flatMap((role) =>
    Array.from({ length: 30_000 }, (_, rank) => personName(role + rank)),
  );
  expect(new Set(people).size).toBe(people.length);
});

test("quantiles are met: half of the films have at most the median of popularity, votes and length of runtime", () => {
  const filmOf = films(11);
  const all = Array.from({ length: 4000 }, (_, number) => filmOf(number));
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length / 2] ?? 0;
  expect(median(all.map((film) => film.popularity))).toBeCloseTo(along(FILM.popularity, 0), 0);
  expect(Math.abs(median(all.map((film) => film.voteCount)) - 10)).toBeLessThanOrEqual(2);
  expect(Math.abs(median(all.map((film) => film.runtime)) - 95)).toBeLessThanOrEqual(2);
  expect(all.filter((film) => film.budget > 0).length / all.length).toBeCloseTo(0.2, 1);
});

test("deviates are standard normal, and correlate as they are told to", () => {
  const random = new Random(5, PURPOSE.film, 5);
  const pairs = Array.from({ length: 20_000 }, () => {
    const first = random.normal();
    return [first, random.like(first, 0.6)] as const;
  });
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(pairs.map(([a]) => a))).toBeCloseTo(0, 1);
  // The straight pieces between the quantiles make the tails a little heavier.
  for (const product of [
    pairs.map(([a]) => a * a),
    pairs.map(([, b]) => b * b),
    pairs.map(([a, b]) => (a * b) / 0.6),
  ]) {
    expect(mean(product)).toBeGreaterThan(0.9);
    expect(mean(product)).toBeLessThan(1.12);
  }
});

test("a curve is met at its points, straight between them and level beyond its ends", () => {
  fc.assert(
    fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (x) => {
      const y = along(
        [
          [-1, 2],
          [0, 4],
          [2, 0],
        ],
        x,
      );
      const expected = x <= -1 ? 2 : x <= 0 ? 4 + 2 * x : x <= 2 ? 4 - 2 * x : 0;
      expect(y).toBeCloseTo(expected, 9);
    }),
  );
});
