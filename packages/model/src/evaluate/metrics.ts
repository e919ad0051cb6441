// Figures about one ranked list. A list holds rows of films, best first, none twice; only its first k count.

/** 1 if a relevant film is among the first k, else 0. */
export const hitAt = (k: number, list: Int32Array, wanted: ReadonlySet<number>): number =>
  list.subarray(0, k).some((row) => wanted.has(row)) ? 1 : 0;

/** The share of the relevant films among the first k, out of as many as fit: min(k, wanted). 0 if nothing is wanted. */
export function recallAt(k: number, list: Int32Array, wanted: ReadonlySet<number>): number {
  const possible = Math.min(k, wanted.size);
  return possible === 0 ? 0 : list.subarray(0, k).filter((row) => wanted.has(row)).length / possible;
}

/** 1 / rank of the first relevant film, counted from 1; 0 if none is among the first k. Its mean is MRR@k. */
export function reciprocalRankAt(k: number, list: Int32Array, wanted: ReadonlySet<number>): number {
  const place = list.subarray(0, k).findIndex((row) => wanted.has(row));
  return place < 0 ? 0 : 1 / (place + 1);
}

/**
 * nDCG@k (Järvelin & Kekäläinen 2002) with linear gain:
 *
 *     DCG@k = Σ relevance(film at place i) / log2(1 + i),  i = 1 … k
 *
 * divided by the DCG@k of the best possible list: the k greatest relevances, descending. 0 if nothing is relevant.
 *
 * @param relevance of every film that has any, above 0; all others have none
 */
export function ndcgAt(k: number, list: Int32Array, relevance: ReadonlyMap<number, number>): number {
  const ideal = dcg([...relevance.values()].sort((a, b) => b - a).slice(0, k));
  const reached = dcg(Array.from(list.subarray(0, k), (row) => relevance.get(row) ?? 0));
  return ideal === 0 ? 0 : reached / ideal;
}

const dcg = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
