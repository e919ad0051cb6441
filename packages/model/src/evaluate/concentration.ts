/** How many films were recommended how often: `films[i]` films have the count `counts[i]`. */
export interface Tally {
  /** the different counts, ascending */
  readonly counts: Float64Array;
  /** films that were recommended so often, one entry per count; may be weighted */
  readonly films: Float64Array;
}

/** How often each of `films` films is among the first k of the lists. */
export function timesRecommended(lists: readonly Int32Array[], films: number, k: number): Int32Array {
  const times = new Int32Array(films);
  for (const list of lists) for (const row of list.subarray(0, k)) times[row] += 1;
  return times;
}

/** Tallies the same counts under many weights of the films: the bootstrap does so a thousand times. */
export function tallier(times: Int32Array): (weightOf: (row: number) => number) => Tally {
  const counts = Float64Array.from(new Set(times)).sort();
  const places = new Map(Array.from(counts, (count, place) => [count, place]));
  const placeOf = Int32Array.from(times, (count) => places.get(count) ?? 0);
  return (weightOf) => {
    const films = new Float64Array(counts.length);
    for (let row = 0; row < placeOf.length; row++) {
      const place = placeOf[row];
      films[place] += weightOf(row);
    }
    return { counts, films };
  };
}

/** Catalogue coverage: the share of films that are recommended at all. */
export function coverage({ counts, films }: Tally): number {
  const all = films.reduce((sum, n) => sum + n, 0);
  const never = counts[0] === 0 ? films[0] : 0;
  return all === 0 ? 0 : 1 - never / all;
}

/**
 * The Gini index of how often films are recommended: 0 if all are recommended equally often, near 1 if a few are
 * recommended every time. With the counts x of n films in ascending order
 *
 *     G = 2 Σ i·x_i / (n Σ x_i) - (n + 1) / n,  i = 1 … n
 *
 * 0 if nothing is recommended.
 */
export function gini({ counts, films }: Tally): number {
  let n = 0;
  let sum = 0;
  let ranked = 0;
  counts.forEach((count, place) => {
    const here = films[place];
    ranked += count * (here * n + (here * (here + 1)) / 2); // the sum of the ranks n + 1 … n + here
    sum += count * here;
    n += here;
  });
  return sum === 0 ? 0 : (2 * ranked) / (n * sum) - (n + 1) / n;
}
