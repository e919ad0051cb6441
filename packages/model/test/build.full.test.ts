import { type NeighboursTable, openArtifacts } from "@movies/artifacts";
import type { SparseMatrix } from "@movies/sparse-neighbours";
import { expect, inject, test } from "vitest";
import { readFilms } from "../src/input/films.js";
import { countTexts } from "../src/text/counts.js";
import { fitTfidf } from "../src/text/tfidf.js";
import { PARTS, tokenizeFilms } from "../src/text/tokens.js";

const full = inject("full");
const fullTest = test.skipIf(full === null);

const open = () => openArtifacts(full?.artifacts ?? "");

/** The product of a row with a spread-out query. */
function dot({ starts, columns, values }: SparseMatrix, row: number, query: Float32Array): number {
  let sum = 0;
  for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++)
    sum += (values[e] ?? 0) * (query[columns[e] ?? 0] ?? 0);
  return sum;
}

/** The product of what is stored of two films' vectors. */
function product({ columns, weights }: NeighboursTable, row: number, other: number): number {
  const theirs = columns(other);
  let sum = 0;
  columns(row).forEach((column, i) => {
    const j = theirs.indexOf(column);
    if (j >= 0) sum += (weights.at(row)[i] ?? 0) * (weights.at(other)[j] ?? 0);
  });
  return sum;
}

fullTest(
  "every film that shares a term has neighbours, never itself, none twice, closest first",
  async () => {
    const { films, tfidf, manifest } = await open();
    let without = 0;
    const wrong: number[] = [];
    for (let row = 0; row < films.count; row++) {
      const near = [...tfidf.neighbours.at(row)];
      const similarities = near.map((other) => product(tfidf, row, other));
      const descending = similarities.every(
        (similarity, i) => similarity <= (similarities[i - 1] ?? 1.000001) + 1e-12 && similarity > 0,
      );
      if (near.length === 0) without += 1;
      if (new Set(near).size !== near.length || near.includes(row) || !descending) wrong.push(row);
    }
    expect(wrong).toEqual([]);
    expect(without).toBe(manifest.counts.films_without_tfidf_neighbours);
    expect(without).toBeLessThan(200);
  },
);

fullTest(
  "neighbours are those of comparing a film with every other, for a hundred films over the catalogue",
  async () => {
    const { tfidf } = await open();
    const films = (await readFilms(full?.artifacts ?? "")).rows.sort((a, b) => a.id - b.id);
    const texts = await tokenizeFilms(films);
    const { vectors } = fitTfidf(countTexts(texts, [PARTS.genres, PARTS.title, PARTS.overview]));
    const query = new Float32Array(vectors.columnCount);
    for (let row = 0; row < films.length; row += Math.floor(films.length / 100)) {
      query.fill(0);
      const [start, end] = [vectors.starts[row] ?? 0, vectors.starts[row + 1] ?? 0];
      for (let e = start; e < end; e++) query[vectors.columns[e] ?? 0] = vectors.values[e] ?? 0;
      const scores = Float64Array.from(films, (_, other) => dot(vectors, other, query));
      const nearest = [...scores.keys()]
        .filter((other) => other !== row && (scores[other] ?? 0) > 0)
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
        .slice(0, 50);
      expect([...tfidf.neighbours.at(row)]).toEqual(nearest);
      // what is left of the vectors adds up to the same
      for (const other of nearest) expect(product(tfidf, row, other)).toBe(scores[other]);
    }
  },
);

fullTest("the HNSW index finds 99 % of what brute force finds", async () => {
  const { manifest } = await open();
  expect(manifest.knn.recallAt5).toBeGreaterThanOrEqual(0.99);
});

fullTest("the counts are those of the data", async () => {
  const { manifest, films } = await open();
  expect(films.count).toBe(45_349);
  expect(manifest.counts.directors).toBeGreaterThan(19_600);
  expect(manifest.counts.actors).toBeGreaterThan(169_900);
});
