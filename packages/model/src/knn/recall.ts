import { TopK } from "@movies/sparse-neighbours";
import { distance } from "ml-distance";

/**
 * Recall@k of each row asked about: the share of its k nearest rows (brute force, euclidean) that `found` contains. As in
 * ann-benchmarks a found row counts if it is no farther than the k-th nearest: films with equal features are equally
 * right answers.
 */
export const recalls = (
  points: readonly number[][],
  rows: readonly number[],
  k: number,
  found: (row: number) => ArrayLike<number>,
): number[] =>
  rows.map((row) => {
    const distanceTo = (other: number): number => distance.euclidean(points[row], points[other]);
    const nearest = new TopK(k);
    for (let other = 0; other < points.length; other++)
      if (other !== row) nearest.offer(other, -distanceTo(other));
    const { scores } = nearest.take();
    if (scores.length === 0) return 1;
    const farthest = TOLERANCE - scores[scores.length - 1];
    return Array.from(found(row)).filter((other) => distanceTo(other) <= farthest).length / scores.length;
  });

/** The index keeps 32-bit floats. */
const TOLERANCE = 1e-5;

/** Up to `count` of the rows, evenly spaced. */
export function evenlySpaced(rows: number, count: number): number[] {
  const taken = Math.min(rows, count);
  return Array.from({ length: taken }, (_, i) => Math.floor((i * rows) / taken));
}
