import { setImmediate } from "node:timers/promises";
import type { KnnFacts } from "@movies/artifacts";
import hnsw, { type HierarchicalNSW } from "hnswlib-node";

/** Opens the index as the service does. Its bytes were verified by `openArtifacts`, whose manifest knows the count. */
export function openKnn(path: string, { space, dimensions, ef }: KnnFacts): HierarchicalNSW {
  const index = new hnsw.HierarchicalNSW(space, dimensions);
  index.readIndexSync(path);
  index.setEf(ef); // the file does not keep it
  return index;
}

/** For each film the rows that the index finds, as the service asks for them: one more, for the film itself. */
export async function knnLists(
  index: HierarchicalNSW,
  k: number,
  onFilm: (done: number) => void,
): Promise<Int32Array[]> {
  const count = index.getCurrentCount();
  const lists: Int32Array[] = [];
  for (let row = 0; row < count; row++) {
    if (row % BLOCK === 0) {
      onFilm(row);
      await setImmediate(); // hnswlib does not yield, and somebody may want to stop
    }
    const { neighbors } = index.searchKnn(index.getPoint(row), Math.min(k + 1, count));
    lists.push(Int32Array.from(neighbors.filter((other) => other !== row).slice(0, k)));
  }
  return lists;
}

/**
 * Recall@k of each row asked: the share of its k nearest by brute force that its list holds. As in ann-benchmarks a row
 * counts where it is no farther than the k-th nearest: films with equal features are interchangeable.
 */
export function knnRecalls(
  index: HierarchicalNSW,
  lists: readonly Int32Array[],
  rows: readonly number[],
  k: number,
): number[] {
  const points = pointsOf(index);
  return rows.map((row) => {
    const distances = distancesFrom(points, row);
    const { kth, size } = nearestOf(distances, k);
    const found = (lists[row] ?? new Int32Array(0))
      .subarray(0, k)
      .filter((other) => (distances[other] ?? Number.POSITIVE_INFINITY) <= kth + TOLERANCE);
    return size === 0 ? 1 : found.length / size;
  });
}

/** All points one behind the other, in the 32 bits in which the index keeps them. */
interface Points {
  readonly values: Float32Array;
  readonly dimensions: number;
  readonly count: number;
}

function pointsOf(index: HierarchicalNSW): Points {
  const count = index.getCurrentCount();
  const dimensions = index.getNumDimensions();
  const values = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) values.set(index.getPoint(row), row * dimensions);
  return { values, dimensions, count };
}

/** The k-th least distance, or the last there is, and of how many it is the last. */
function nearestOf(distances: Float64Array, k: number): { readonly kth: number; readonly size: number } {
  const nearest: number[] = [];
  for (const distance of distances) {
    if (distance === Number.POSITIVE_INFINITY || (nearest.length === k && distance >= (nearest[k - 1] ?? 0)))
      continue;
    nearest.push(distance);
    nearest.sort((a, b) => a - b);
    nearest.length = Math.min(nearest.length, k);
  }
  return { kth: nearest.at(-1) ?? 0, size: nearest.length };
}

/** Squared distance of a row from every row; infinite from itself. */
function distancesFrom({ values, dimensions, count }: Points, row: number): Float64Array {
  const distances = new Float64Array(count);
  for (let other = 0; other < count; other++) {
    let sum = 0;
    for (let i = 0; i < dimensions; i++) {
      const apart = (values[other * dimensions + i] ?? 0) - (values[row * dimensions + i] ?? 0);
      sum += apart * apart;
    }
    distances[other] = sum;
  }
  distances[row] = Number.POSITIVE_INFINITY;
  return distances;
}

/** hnswlib adds up squares in 32 bits, in another order. */
const TOLERANCE = 1e-6;

const BLOCK = 500;
