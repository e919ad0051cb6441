import { compareKeys, flatLists, type NeighbourColumns } from "@movies/artifacts";
import type { WorldFilm } from "./films.js";

/** What two films share beyond their vectors, and the vectors' share of the whole then. */
export interface Beyond {
  readonly vectors: number;
  of(film: WorldFilm, other: WorldFilm): number;
}

/**
 * A model made in the slow obvious way: every film is compared with every other by what `read` finds in it, all with
 * the same weight. `terms` are the columns of the vectors.
 */
export function slowModel(
  films: readonly WorldFilm[],
  read: (film: WorldFilm) => readonly string[],
  beyond: Beyond = { vectors: 1, of: () => 0 },
): { terms: string[]; columns: NeighbourColumns } {
  const terms = [...new Set(films.flatMap(read))].sort(compareKeys);
  const vectors = films.map((film) => vectorOf(read(film), terms, beyond.vectors));
  const near = films.map((film, row) =>
    nearestTo(row, vectors, (other) => beyond.of(film, films[other] ?? film)),
  );
  return {
    terms,
    columns: {
      ids: Int32Array.from(films, (film) => film.id),
      neighbours: flatLists(near.map((list) => list.map(({ row }) => row))),
      comparable: vectors.map((vector) => vector.terms.length > 0),
      columns: flatLists(vectors.map((vector) => vector.terms)),
      weights: flatLists(
        vectors.map((vector) => vector.weights),
        Float32Array,
      ),
    },
  };
}

interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

function vectorOf(words: readonly string[], vocabulary: readonly string[], share: number): Vector {
  const terms = Int32Array.from(words, (term) => vocabulary.indexOf(term)).sort();
  return { terms, weights: new Float32Array(terms.length).fill(Math.sqrt(share / terms.length)) };
}

function nearestTo(row: number, vectors: readonly Vector[], beyond: (other: number) => number) {
  return vectors
    .map((vector, other) => ({ row: other, product: product(vectors[row], vector) }))
    .filter((near) => near.row !== row && near.product > 0)
    .map((near) => ({ row: near.row, score: near.product + beyond(near.row) }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, 50);
}

function product(a: Vector | undefined, b: Vector): number {
  let sum = 0;
  a?.terms.forEach((term, i) => {
    sum += (a.weights[i] ?? 0) * (b.weights[b.terms.indexOf(term)] ?? 0);
  });
  return sum;
}
