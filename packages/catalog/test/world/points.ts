import type { KnnFacts } from "@movies/artifacts";
import hnsw, { type HierarchicalNSW } from "hnswlib-node";
import type { WorldFilm } from "./films.js";

/** A small HNSW index over the films' genres, years and popularity, labelled by row. */
export function pointIndex(films: readonly WorldFilm[]): { index: HierarchicalNSW; facts: KnnFacts } {
  const genres = [...new Set(films.flatMap((film) => film.genres ?? []))];
  const dimensions = genres.length + 2;
  const index = new hnsw.HierarchicalNSW("l2", dimensions);
  index.initIndex({ maxElements: Math.max(1, films.length), randomSeed: 1 });
  films.forEach((film, row) => {
    const oneHot = genres.map((genre) => (film.genres?.includes(genre) ? 1 : 0));
    index.addPoint([...oneHot, Number(film.released.slice(0, 4)) / 20, (film.popularity ?? 0) / 10], row);
  });
  const facts = {
    space: "l2",
    dimensions,
    count: films.length,
    ef: 100,
    recallAt5: 1,
    recallSample: 0,
  } as const;
  return { index, facts };
}
