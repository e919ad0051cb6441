import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import hnsw from "hnswlib-node";
import { afterAll, expect, test } from "vitest";
import { buildKnn } from "../../src/knn/build-index.js";
import { filmFeatures, pointsOf, refuseManyGenres } from "../../src/knn/features.js";
import { film } from "../film.js";

const dir = mkdtempSync(join(tmpdir(), "movies-knn-"));
afterAll(() => rmSync(dir, { recursive: true }));

const GENRES = ["Drama", "Comedy", "Action", "Horror"];
const films = Array.from({ length: 400 }, (_, i) =>
  film({
    id: i + 1,
    genres: GENRES.filter((_, g) => (i >> g) % 2 === 0),
    releaseYear: 1920 + (i % 97),
    popularity: (i * 7919) % 40,
  }),
);

test("features are genres as 0 or 1 in order of name, then year and popularity with mean 0 and sd 1", () => {
  const features = filmFeatures([
    film({ id: 1, genres: ["Drama"], releaseYear: 1990, popularity: null }),
    film({ id: 2, genres: ["Comedy", "Drama"], releaseYear: 2000, popularity: 4 }),
  ]);
  expect(pointsOf(features)).toEqual([
    [0, 1, -1, -1],
    [1, 1, 1, 1],
  ]);
});

test("years that are all the same are 0, not NaN", () => {
  expect(pointsOf(filmFeatures([film({ id: 1, popularity: 3 })]))).toEqual([[0, 0]]);
});

test("genres that no memory holds a number of for every film are refused, and who has most of them is named", () => {
  const genres = Array.from({ length: 20_000 }, (_, i) => `G${i}`);
  const films = Array.from({ length: 5000 }, (_, i) =>
    film({ id: i + 1, genres: i === 861 ? genres : ["Drama"] }),
  );
  expect(() => refuseManyGenres(films, "artifacts/cleanMovies.csv", "movies etl")).toThrow(
    "artifacts/cleanMovies.csv has 20001 different genres: expected 13421 at most for 5000 films; the film with id 862 alone has 20000; correct the raw file, then run: movies etl",
  );
  expect(() => refuseManyGenres(films.slice(0, 3000), "", "")).not.toThrow();
});

test("the index finds nearly all that brute force finds, and the same build twice has the same bytes", () => {
  const features = filmFeatures(films);
  const facts = buildKnn(features, join(dir, "a.hnsw"));
  buildKnn(features, join(dir, "b.hnsw"));
  expect(facts).toMatchObject({ space: "l2", dimensions: 6, count: 400 });
  expect(facts.recallAt5).toBeGreaterThanOrEqual(0.99);
  expect(readFileSync(join(dir, "a.hnsw")).equals(readFileSync(join(dir, "b.hnsw")))).toBe(true);
});

test("the label of a point in the file is the film's row", () => {
  const features = filmFeatures(films);
  const { dimensions } = buildKnn(features, join(dir, "labels.hnsw"));
  const index = new hnsw.HierarchicalNSW("l2", dimensions);
  index.readIndexSync(join(dir, "labels.hnsw"));
  index.getPoint(17).forEach((value, i) => {
    expect(value).toBeCloseTo(pointsOf(features)[17]?.[i] ?? Number.NaN, 5);
  });
});

test("an index that a full disk cut short is refused", () => {
  // /dev/full accepts nothing, but hnswlib writes there without an error
  expect(() => buildKnn(filmFeatures(films), "/dev/full")).toThrow(
    /could not be written whole .*; make room on the disk/,
  );
});
