import { type KnnFacts, Problem } from "@movies/artifacts";
import hnsw from "hnswlib-node";
import { settings } from "../settings.js";
import { type Features, pointsOf } from "./features.js";
import { openIndex, searchAround } from "./open-index.js";
import { evenlySpaced, recalls } from "./recall.js";

/**
 * Builds the HNSW index over the features, euclidean, and writes it to `path` in hnswlib's own format; the label of a
 * point is its row. One thread, one seed and one order of insertion: the same features give the same bytes.
 * Errors: Problem if the file could not be written whole.
 */
export function buildKnn(features: Features, path: string): KnnFacts {
  const points = pointsOf(features);
  const { m, efConstruction, ef, seed, recallSample } = settings.knn;
  const { dimensions } = features;
  const index = new hnsw.HierarchicalNSW("l2", dimensions);
  index.initIndex(points.length, m, efConstruction, seed);
  points.forEach((point, row) => {
    index.addPoint(point, row);
  });
  index.writeIndexSync(path);

  const facts = { space: "l2", dimensions, count: points.length, ef } as const;
  const written = reopen(path, facts);
  const sample = evenlySpaced(points.length, recallSample);
  const shares = recalls(points, sample, 5, (row) => searchAround(written, points[row], row, 5));
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1);
  return { ...facts, recallAt5: Math.round(mean * 1e4) / 1e4, recallSample: sample.length };
}

/** Measures what was written: hnswlib does not say if a full disk cut its file short. */
function reopen(path: string, facts: Pick<KnnFacts, "space" | "dimensions" | "count" | "ef">) {
  try {
    const index = openIndex(path, facts);
    const found = index.getCurrentCount();
    if (found !== facts.count) throw new Error(`expected ${facts.count} points, found ${found}`);
    return index;
  } catch (error) {
    throw new Problem(
      `${path} could not be written whole (${error}); make room on the disk, then run the command again`,
    );
  }
}
