import { noAffinity } from "./affinity.js";
import { type AffinityFilm, type FilmCells, makeCells } from "./mezcla/cells.js";
import { filmAffinity } from "./mezcla/film-affinity.js";
import { NearestSearch } from "./nearest.js";
import { indexRows, type NearestIndex } from "./nearest-index.js";
import { makeParts, type Parts, partAffinity } from "./part-affinity.js";
import type { SparseMatrix } from "./sparse.js";
import type { Nearest } from "./top-k.js";

/** A search to be done: plain data, which is what passes between threads. */
export interface NearestJob {
  /** neighbours wanted a row */
  readonly k: number;
  /** every row once; its index is the row's place */
  readonly order: Int32Array;
  readonly index: NearestIndex;
  /** the rows' whole vectors, of which is to be found what a row shares with its neighbours */
  readonly vectors: SparseMatrix;
  /** what the affinity is made of; without either of them there is none */
  readonly parts?: Parts;
  readonly cells?: FilmCells;
}

/** The nearest by the product of the rows. */
export function productJob(matrix: SparseMatrix, k: number): NearestJob {
  const { order } = noAffinity(matrix.rows);
  return { k, order, index: indexRows(matrix, order), vectors: matrix };
}

/** The same, faster where nearly every pair of rows shares some of the marked columns. Parameters: see `makeParts`. */
export function partsJob(
  matrix: SparseMatrix,
  k: number,
  marked: Uint8Array,
  directions: SparseMatrix,
): NearestJob {
  const parts = makeParts(matrix, marked, directions);
  return { k, order: parts.order, index: indexRows(matrix, parts.order, marked), vectors: matrix, parts };
}

/** The nearest films by the product of what is rare of their vectors, plus what they have in common beyond it. */
export function filmsJob(
  { rare, vectors }: { readonly rare: SparseMatrix; readonly vectors: SparseMatrix },
  k: number,
  films: readonly AffinityFilm[],
): NearestJob {
  const cells = makeCells(films);
  return { k, order: cells.order, index: indexRows(rare, cells.order), vectors, cells };
}

/** By row, what is found of all: for few rows, or one thread. */
export function nearestRows(job: NearestJob): Nearest[] {
  const search = searchOf(job);
  const found: Nearest[] = [];
  job.order.forEach((row, place) => {
    found[row] = search.nearest(place);
  });
  return found;
}

export function searchOf({ k, order, index, parts, cells }: NearestJob): NearestSearch {
  if (parts) return new NearestSearch(index, k, partAffinity(parts));
  return new NearestSearch(index, k, cells ? filmAffinity(cells) : noAffinity(order.length));
}
