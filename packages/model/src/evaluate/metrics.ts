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

/**
 * Intra-list diversity: the mean of 1 - |a ∩ b| / |a ∪ b| (Jaccard) over all pairs of a list. Two empty sets have nothing to
 * tell them apart.
 */
export function diversityOf(sets: readonly ReadonlySet<string>[]): number {
  let sum = 0;
  let pairs = 0;
  sets.forEach((a, i) => {
    for (const b of sets.slice(i + 1)) {
      const common = [...a].filter((each) => b.has(each)).length;
      const all = a.size + b.size - common;
      sum += all === 0 ? 0 : 1 - common / all;
      pairs += 1;
    }
  });
  return pairs === 0 ? 0 : sum / pairs;
}

/**
 * The area under the curve (Mann-Whitney): the chance that a good one scores higher than a bad one, ties counting half.
 * Each counts as often as its weight says.
 */
export function areaUnderCurve(
  scores: readonly number[],
  isGood: readonly boolean[],
  weightOf: (i: number) => number = () => 1,
): number {
  const order = [...scores.keys()].sort((a, b) => scores[a] - scores[b]);
  let [bad, good, won] = [0, 0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    let [badHere, goodHere] = [0, 0];
    for (; to < order.length && scores[order[to]] === scores[order[from]]; to++) {
      if (isGood[order[to]]) goodHere += weightOf(order[to]);
      else badHere += weightOf(order[to]);
    }
    won += goodHere * (bad + badHere / 2);
    bad += badHere;
    good += goodHere;
  }
  return bad * good === 0 ? Number.NaN : won / (bad * good);
}
