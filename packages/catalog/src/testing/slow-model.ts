import { compareKeys, type NeighbourColumns } from "@movies/artifacts";
import type { WorldFilm } from "./films.js";

/**
 * A model by the slow obvious way: every film compared to every other by what `read` finds in it, all of it weighing
 * the same. `terms` are the columns of the vectors.
 */
export function slowModel(
  films: readonly WorldFilm[],
  read: (film: WorldFilm) => readonly string[],
): { terms: string[]; columns: NeighbourColumns } {
  const terms = [...new Set(films.flatMap(read))].sort(compareKeys);
  const vectors = films.map((film) => vectorOf(read(film), terms));
  const near = films.map((_, row) => nearestTo(row, vectors));
  return {
    terms,
    columns: {
      ids: Int32Array.from(films, (film) => film.id),
      neighbours: near.map((list) => Int32Array.from(list, ({ row }) => films[row]?.id ?? -1)),
      similarities: near.map((list) => Float32Array.from(list, ({ cosine }) => cosine)),
      columns: vectors.map((vector) => vector.terms),
      weights: vectors.map((vector) => vector.weights),
    },
  };
}

interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

function vectorOf(words: readonly string[], vocabulary: readonly string[]): Vector {
  const terms = Int32Array.from(words, (term) => vocabulary.indexOf(term)).sort();
  return { terms, weights: new Float32Array(terms.length).fill(1 / Math.sqrt(terms.length)) };
}

function nearestTo(row: number, vectors: readonly Vector[]): { row: number; cosine: number }[] {
  return vectors
    .map((vector, other) => ({ row: other, cosine: cosine(vectors[row], vector) }))
    .filter((near) => near.row !== row && near.cosine > 0)
    .sort((a, b) => b.cosine - a.cosine || a.row - b.row)
    .slice(0, 50);
}

function cosine(a: Vector | undefined, b: Vector): number {
  let sum = 0;
  a?.terms.forEach((term, i) => {
    sum += (a.weights[i] ?? 0) * (b.weights[b.terms.indexOf(term)] ?? 0);
  });
  return sum;
}
