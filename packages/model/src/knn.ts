import { type KnnFacts, Problem } from "@movies/artifacts";
import hnsw from "hnswlib-node";
import { distance } from "ml-distance";
import { type Features, pointsOf } from "./features.js";
import { settings } from "./settings.js";

const { HierarchicalNSW } = hnsw;

/**
 * Builds the HNSW index over the features, euclidean, and writes it to `path` in hnswlib's own format; the label of a
 * point is its row. One thread, one seed and one order of insertion: the same features give the same bytes.
 */
export function buildKnn(features: Features, path: string): KnnFacts {
  const points = pointsOf(features);
  const { m, efConstruction, ef, seed, recallSample } = settings.knn;
  const { dimensions } = features;
  const index = new HierarchicalNSW("l2", dimensions);
  index.initIndex(points.length, m, efConstruction, seed);
  points.forEach((point, row) => {
    index.addPoint(point, row);
  });
  index.writeIndexSync(path);

  const written = reopen(path, dimensions, points.length);
  written.setEf(ef);
  const sample = everyNth(points.length, recallSample);
  const recallAt5 = recall(written, points, sample, 5);
  return { space: "l2", dimensions, count: points.length, ef, recallAt5, recallSample: sample.length };
}

/** What is measured is what was written: hnswlib does not say when a full disk cut its file short. */
function reopen(path: string, dimensions: number, count: number): InstanceType<typeof HierarchicalNSW> {
  const index = new HierarchicalNSW("l2", dimensions);
  try {
    index.readIndexSync(path);
  } catch (error) {
    throw incomplete(path, String(error));
  }
  if (index.getCurrentCount() !== count)
    throw incomplete(path, `expected ${count} points, found ${index.getCurrentCount()}`);
  return index;
}

const incomplete = (path: string, how: string): Problem =>
  new Problem(
    `${path} could not be written whole (${how}); make room on the disk, then run the command again`,
  );

/**
 * recall@k: the share of the k nearest by brute force that the index finds, over the sampled rows. As in
 * ann-benchmarks, a found point counts where it is no farther than the k-th nearest: films with equal features are
 * equally right answers.
 */
function recall(
  index: InstanceType<typeof HierarchicalNSW>,
  points: readonly number[][],
  sample: readonly number[],
  k: number,
): number {
  let hits = 0;
  let wanted = 0;
  for (const row of sample) {
    const point = points[row] ?? [];
    const nearest = nearestByBruteForce(points, row, k);
    const tolerance = (nearest.at(-1) ?? 0) + 1e-5; // the index keeps 32-bit floats
    const found = index
      .searchKnn(point, Math.min(k + 1, points.length))
      .neighbors.filter((other) => other !== row);
    hits += found
      .slice(0, k)
      .filter((other) => distance.euclidean(point, points[other] ?? []) <= tolerance).length;
    wanted += nearest.length;
  }
  return wanted === 0 ? 1 : Math.round((hits / wanted) * 1e4) / 1e4;
}

/** Distances of the k nearest of a row, ascending, by looking at every other row. */
function nearestByBruteForce(points: readonly number[][], row: number, k: number): number[] {
  const nearest: number[] = [];
  points.forEach((other, i) => {
    if (i === row) return;
    const far = distance.euclidean(points[row] ?? [], other);
    if (nearest.length === k && far >= (nearest[k - 1] ?? 0)) return;
    nearest.push(far);
    nearest.sort((a, b) => a - b);
    nearest.length = Math.min(nearest.length, k);
  });
  return nearest;
}

/** Up to `count` rows, evenly spaced. */
export function everyNth(rows: number, count: number): number[] {
  const taken = Math.min(rows, count);
  return Array.from({ length: taken }, (_, i) => Math.floor((i * rows) / taken));
}
