import { TopK } from "@movies/sparse-neighbours";
import { settings } from "../settings.js";
import type { Model } from "./model.js";

/** What a list is wanted of, by rows of films.arrow. */
export interface Wanted {
  /** films that the list is like, at least one */
  readonly liked: readonly number[];
  /** films that it is unlike */
  readonly disliked: readonly number[];
  /** by row, 1 if the film may be in the list: none of those above */
  readonly isKept: Uint8Array;
  /** groups of films of which the list may hold one each */
  readonly atMostOne: readonly ReadonlySet<number>[];
  /** films wanted */
  readonly k: number;
  /** whether a film that is so similar is near enough */
  readonly isNear: (similarity: number) => boolean;
  /** 0 to 1: how much it counts that a film is unlike those before it in the list */
  readonly diversity: number;
}

/** A film in a list. */
export interface Placed {
  readonly row: number;
  /** the mean of its similarities to the films liked, less the mean of those to the films disliked; above 0 */
  readonly similarity: number;
}

/**
 * The films that may be in the list and are nearest, exact: a stored list first, and if too few of it may be in the list, a live
 * comparison with every film. Of equally near films the lower row comes first.
 */
export function nearestKept(model: Model, wanted: Wanted): Placed[] {
  const { k, diversity, isNear } = wanted;
  const size = diversity > 0 ? settings.diversityPool : k;
  const pool = (storedKept(model, wanted, size) ?? liveKept(model, wanted, size)).filter(({ similarity }) =>
    isNear(similarity),
  );
  return diversity > 0 ? diverse(model, pool, k, diversity) : pool;
}

/** From the stored list of a single film; undefined if it is too short. */
function storedKept(model: Model, wanted: Wanted, size: number): Placed[] | undefined {
  const { liked, disliked, isKept, atMostOne } = wanted;
  const [row, ...others] = liked;
  if (model.stored === undefined || row === undefined || others.length > 0 || disliked.length > 0)
    return undefined;
  const stored = Array.from(model.stored(row), (near) => near);
  const seen = new Set<ReadonlySet<number>>();
  const kept = stored.filter((near) => {
    if (isKept[near] !== 1) return false;
    const group = atMostOne.find((some) => some.has(near));
    if (group === undefined) return true;
    const isFirst = !seen.has(group);
    seen.add(group);
    return isFirst;
  });
  if (kept.length < size && stored.length === settings.maxNeighbours) return undefined;
  const similarity = model.among([row, ...kept]);
  return kept.slice(0, size).map((near, i) => ({ row: near, similarity: similarity(0, i + 1) }));
}

function liveKept(model: Model, { liked, disliked, isKept, atMostOne }: Wanted, size: number): Placed[] {
  const scores = meanSimilarities(model, liked, isKept);
  if (disliked.length > 0)
    meanSimilarities(model, disliked, isKept).forEach((similarity, row) => {
      scores[row] = (scores[row] ?? 0) - similarity;
    });
  for (const group of atMostOne) keepBest(scores, group);
  const best = new TopK(size);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score > 0) best.offer(row, score);
  }
  const { rows, scores: similarities } = best.take();
  return Array.from(rows, (row, i) => ({ row, similarity: similarities[i] ?? 0 }));
}

/** By row, the mean of the similarities to some films. */
function meanSimilarities(model: Model, rows: readonly number[], isKept: Uint8Array): Float64Array {
  const sums = new Float64Array(isKept.length);
  for (const row of rows) model.add(row, isKept, sums);
  return rows.length > 1 ? sums.map((sum) => sum / rows.length) : sums;
}

/** Leaves only the best score of a group, of equal ones that of the lower row. */
function keepBest(scores: Float64Array, group: ReadonlySet<number>): void {
  const rows = [...group].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  for (const row of rows.slice(1)) scores[row] = 0;
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): one film after the other, each time the one with the greatest
 *
 *     (1 − diversity) · similarity − diversity · greatest similarity to a film already in the list
 *
 * and of equal ones the nearer.
 */
function diverse(model: Model, pool: readonly Placed[], k: number, diversity: number): Placed[] {
  const similarity = model.among(pool.map(({ row }) => row));
  const likest = new Float64Array(pool.length); // by film of the pool, its greatest similarity to one in the list
  const left = new Set(pool.keys());
  const list: Placed[] = [];
  while (list.length < k && left.size > 0) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const i of left) {
      const worth = (1 - diversity) * (pool[i]?.similarity ?? 0) - diversity * (likest[i] ?? 0);
      if (worth > most) [best, most] = [i, worth];
    }
    left.delete(best);
    list.push(pool[best] as Placed);
    for (const i of left) likest[i] = Math.max(likest[i] ?? 0, similarity(best, i));
  }
  return list;
}
