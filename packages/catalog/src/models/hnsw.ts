import { type KnnFacts, Problem } from "@movies/artifacts";
import hnsw, { type HierarchicalNSW } from "hnswlib-node";
import type { NearestIndex } from "./nearest.js";

/**
 * Reads hnswlib's own file, whose bytes must have been verified: hnswlib aborts the process over a damaged one. It is read
 * synchronously, although requests wait for it (30 ms for the full catalogue): if it is read on Node's pool, each of its threads keeps an
 * index's worth of memory, 20 to 40 MB after some reloads.
 * Errors: Problem if it cannot be read or does not hold the number of points in the manifest.
 */
export function readNearest(path: string, facts: KnnFacts): NearestIndex {
  const index = new hnsw.HierarchicalNSW(facts.space, facts.dimensions);
  try {
    index.readIndexSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(`hnswlib cannot read it (${why})`, { cause: error });
  }
  const count = index.getCurrentCount();
  if (count !== facts.count) throw new Problem(`it holds ${count} points, expected ${facts.count}`);
  index.setEf(facts.ef); // the file does not keep it
  return nearestOf(index);
}

/** An index whose labels are rows of films.arrow, in hnswlib's space `l2`: its distances are squared. */
export function nearestOf(index: HierarchicalNSW): NearestIndex {
  const count = index.getCurrentCount();
  return {
    count,
    point: (row) => index.getPoint(row),
    nearest(row, k) {
      const found = index.searchKnn(index.getPoint(row), Math.min(k, count));
      return found.neighbors.map((near, i) => ({ row: near, distance: Math.sqrt(found.distances[i] ?? 0) }));
    },
  };
}
