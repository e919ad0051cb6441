import { type KnnFacts, Problem } from "@movies/artifacts";
import { buildKnn } from "../knn.js";
import type { NearestSearch } from "../nearest.js";
import { type NearestJob, searchOf } from "../nearest-job.js";

export interface KnnJob {
  readonly features: readonly number[][];
  /** where the index is written */
  readonly path: string;
}

export type KnnOutcome = { readonly facts: KnnFacts } | { readonly problem: string };

/** A Problem is handed over as its message: errors lose their class between threads. */
export function knn({ features, path }: KnnJob): KnnOutcome {
  try {
    return { facts: buildKnn(features, path) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

export interface Block {
  /** of the job: equal numbers, equal jobs */
  readonly number: number;
  readonly job: NearestJob;
  /** places */
  readonly from: number;
  readonly to: number;
}

/** The neighbours of some rows, one after the other. */
export interface Packed {
  /** by row, where its neighbours end and those of the next begin */
  readonly ends: Int32Array;
  readonly rows: Int32Array;
  readonly scores: Float32Array;
}

/** Made for the first block of a job, and kept for the others. */
let search: NearestSearch | undefined;
let searched = 0;

/** The neighbours of the rows at the places from `from` up to, not including, `to`. */
export function nearest({ number, job, from, to }: Block): Packed {
  if (search === undefined || searched !== number) search = searchOf(job);
  searched = number;
  const size = (to - from) * job.k;
  const packed = {
    ends: new Int32Array(to - from),
    rows: new Int32Array(size),
    scores: new Float32Array(size),
  };
  let end = 0;
  for (let place = from; place < to; place++) {
    const { rows, scores } = search.nearest(place);
    packed.rows.set(rows, end);
    packed.scores.set(scores, end);
    end += rows.length;
    packed.ends[place - from] = end;
  }
  return packed;
}
