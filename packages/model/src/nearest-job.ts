import { type Affinity, noAffinity, type Told } from "./affinity.js";
import { Kernel } from "./kernel.js";
import { filmAffinity, mostAffinity } from "./mezcla/film-affinity.js";
import { type AffinityFilm, type FilmTraits, traitsOf } from "./mezcla/film-traits.js";
import { NearestSearch, SCORE_UNITS } from "./nearest.js";
import { indexRows, type NearestIndex } from "./nearest-index.js";
import { makeParts, type Parts, partAffinity } from "./part-affinity.js";
import { type PlacedJob, placeJob } from "./placed-job.js";
import { layOut } from "./places.js";
import type { SparseMatrix } from "./sparse.js";
import type { Nearest } from "./top-k.js";

/** A search to be done: plain data, which is what passes between threads. */
export interface NearestJob {
  /** neighbours wanted a row */
  readonly k: number;
  /** every row once: what is like the row before costs least */
  readonly order: Int32Array;
  readonly index: NearestIndex;
  /** the rows' whole vectors, of which is to be found what a row shares with its neighbours */
  readonly vectors: SparseMatrix;
  /** what the affinity is made of; without either of them there is none */
  readonly parts?: Parts;
  readonly traits?: FilmTraits;
}

/** The nearest by the product of the rows. */
export function productJob(matrix: SparseMatrix, k: number): NearestJob {
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  return { k, order, index: indexRows(matrix, layOut(order)), vectors: matrix };
}

/** The same, faster where nearly every pair of rows shares some of the marked columns. Parameters: see `makeParts`. */
export function partsJob(
  matrix: SparseMatrix,
  k: number,
  marked: Uint8Array,
  directions: SparseMatrix,
): NearestJob {
  const parts = makeParts(matrix, marked, directions);
  const places = layOut(parts.order, parts.groups.groupOf);
  return { k, order: parts.order, index: indexRows(matrix, places, marked), vectors: matrix, parts };
}

/** The nearest films by the product of what is rare of their vectors, plus what they have in common beyond it. */
export function filmsJob(
  { rare, vectors }: { readonly rare: SparseMatrix; readonly vectors: SparseMatrix },
  k: number,
  films: readonly AffinityFilm[],
): NearestJob {
  const traits = traitsOf(films);
  return { k, order: traits.order, index: indexRows(rare, traits.places), vectors, traits };
}

/** By row, what is found of all: for few rows, or one thread. */
export function nearestRows(job: NearestJob): Nearest[] {
  const search = searchOf(placeJob(job, 1));
  const found: Nearest[] = [];
  for (const row of job.order) found[row] = search.nearest(row);
  return found;
}

/** @param thread from 0 on; one search at a time may use what is a thread's own */
export function searchOf(placed: PlacedJob, thread = 0): NearestSearch {
  const { job } = placed;
  const kernel = new Kernel(placed, thread);
  return new NearestSearch(job.index.matrix, job.k, affinityOf(job, kernel.told), kernel);
}

function affinityOf({ index, parts, traits }: NearestJob, told: Told): Affinity {
  const unitsIn = (most: number): number => Math.floor(SCORE_UNITS / Math.max(most, 1));
  if (parts) return partAffinity(parts, unitsIn(index.greatest), told);
  if (traits) return filmAffinity(traits, unitsIn(index.greatest + mostAffinity()), told);
  return noAffinity(unitsIn(index.greatest));
}
