import { lowerBound } from "@movies/artifacts";
import { TopK } from "@movies/sparse-neighbours";
import { settings } from "../settings.js";
import type { Model } from "./model.js";

/** What a list is wanted of, by rows of films.arrow. */
export interface Wanted {
  /** films that the list is like, at least one */
  readonly liked: readonly number[];
  /** films that it is unlike */
  readonly disliked: readonly number[];
  /** films that may be in the list, ascending: none of those above */
  readonly kept: Int32Array;
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
  /** the mean of its similarities to the films liked, less a quarter of the mean of those to the films disliked; above 0 */
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
  const { liked, disliked, atMostOne } = wanted;
  const [row, ...others] = liked;
  if (model.stored === undefined || row === undefined || others.length > 0 || disliked.length > 0)
    return undefined;
  const stored = Array.from(model.stored(row), (near) => near);
  const seen = new Set<ReadonlySet<number>>();
  const kept = stored.filter((near) => {
    if (placeOf(wanted.kept, near) < 0) return false;
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

/** Films are promising whose score may be that share of the greatest. */
const PROMISING = 0.7;

/** Where a row stands in ascending rows, or -1. */
function placeOf(rows: Int32Array, row: number): number {
  const place = lowerBound(rows.length, (i) => rows[i] ?? 0, row);
  return rows[place] === row ? place : -1;
}

function liveKept(model: Model, { liked, disliked, kept, atMostOne }: Wanted, size: number): Placed[] {
  const near = means(model, liked, kept, 1);
  const far = means(model, disliked, kept, 1 + liked.length);
  const scoreOf = (i: number): number => near.exact(i) - settings.disliked * far.exact(i);
  const isOut = new Uint8Array(kept.length);
  for (const group of atMostOne) dropAllButBest(kept, group, scoreOf, isOut);
  const best = new TopK(size);
  const most = scratch(0, kept.length);
  let greatest = 0;
  for (let i = 0; i < kept.length; i++) {
    most[i] = isOut[i] === 1 ? 0 : near.most(i);
    greatest = Math.max(greatest, most[i] ?? 0);
  }
  const promising = PROMISING * greatest;
  // The exact score is needed of few, if the promising ones are scored first.
  let least = best.least;
  for (const isFirst of [true, false])
    for (let i = 0; i < kept.length; i++) {
      const bound = most[i] ?? 0;
      if (bound === 0 || bound < least || bound >= promising !== isFirst) continue;
      const score = scoreOf(i);
      if (score <= 0 || score < least) continue;
      best.offer(kept[i] ?? -1, score);
      least = best.least;
    }
  const { rows, scores } = best.take();
  return Array.from(rows, (row, i) => ({ row, similarity: scores[i] ?? 0 }));
}

/**
 * Arrays as large as the catalogue, kept for the next list: made anew for each, they cost more than what is done with them. A list
 * is made synchronously, so no two need them at once.
 */
const arrays: Float64Array[] = [];

function scratch(which: number, length: number): Float64Array {
  const known = arrays[which];
  const array = known !== undefined && known.length >= length ? known : new Float64Array(length);
  arrays[which] = array;
  return array.subarray(0, length);
}

/**
 * The means of the similarities of the films kept to some films: no more than `most`, which is 0 if it is 0.
 * @param from the first of the scratch arrays that it may use, one a film
 */
function means(model: Model, rows: readonly number[], kept: Int32Array, from: number) {
  const all = rows.map((row, i) => {
    const live = model.live(row);
    const products = scratch(from + i, kept.length);
    live.writeProducts(kept, products);
    return { live, products };
  });
  return {
    most(i: number): number {
      let sum = 0;
      for (const { live, products } of all) {
        const product = products[i] ?? 0;
        if (product > 0) sum += product + live.most;
      }
      return sum / all.length;
    },
    exact(i: number): number {
      if (all.length === 0) return 0;
      let sum = 0;
      for (const { live, products } of all) {
        const product = products[i] ?? 0;
        if (product > 0) sum += live.similarity(kept[i] ?? -1, product);
      }
      return sum / all.length;
    },
  };
}

/** Leaves only the best of a group, of equal ones the lower row. */
function dropAllButBest(
  kept: Int32Array,
  group: ReadonlySet<number>,
  scoreOf: (i: number) => number,
  isOut: Uint8Array,
): void {
  const places = [...group].map((row) => placeOf(kept, row)).filter((i) => i >= 0);
  const [, ...others] = places.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  for (const i of others) isOut[i] = 1;
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
