import { openArtifacts } from "@movies/artifacts";
import { expect, inject, test } from "vitest";

const full = inject("full");
const fullTest = test.skipIf(full === null);

const open = () => openArtifacts(full?.artifacts ?? "");

fullTest(
  "every film that shares a term has neighbours, never itself, none twice, closest first",
  async () => {
    const { films, tfidf, manifest } = await open();
    let without = 0;
    const wrong: number[] = [];
    for (let row = 0; row < films.count; row++) {
      const ids = tfidf.neighbours(row);
      const similarities = [...tfidf.similarities(row)];
      if (ids.length === 0) without += 1;
      const descending = similarities.every(
        (similarity, i) => i === 0 || similarity <= (similarities[i - 1] ?? 0),
      );
      const itself = films.ids[row] ?? -1;
      if (new Set(ids).size !== ids.length || ids.includes(itself) || !descending) wrong.push(itself);
    }
    expect(wrong).toEqual([]);
    expect(without).toBe(manifest.counts.films_without_tfidf_neighbours);
    expect(without).toBeLessThan(200);
  },
);

fullTest(
  "neighbours are those of comparing a film with every other, for a hundred films over the catalogue",
  async () => {
    const { films, tfidf } = await open();
    const vectors = Array.from(
      { length: films.count },
      (_, row) => [tfidf.columns(row), tfidf.weights(row)] as const,
    );
    for (let row = 0; row < films.count; row += Math.floor(films.count / 100)) {
      const own = new Map(
        Array.from(vectors[row]?.[0] ?? [], (term, i) => [term, vectors[row]?.[1][i] ?? 0]),
      );
      const scores = vectors.map(([terms, weights]) =>
        terms.reduce((sum, term, i) => sum + (own.get(term) ?? 0) * (weights[i] ?? 0), 0),
      );
      const nearest = [...scores.keys()]
        .filter((other) => other !== row && (scores[other] ?? 0) > 0)
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
        .slice(0, 50);
      expect([...tfidf.neighbours(row)]).toEqual(nearest.map((other) => films.ids[other]));
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
