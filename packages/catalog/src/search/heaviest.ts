/** Keeps the heaviest rows among those offered. */
interface Heaviest {
  offer(row: number, weight: number): void;
  /** the weight a row must exceed to be kept: none as long as there is room */
  least(): number;
  /** heaviest first; among equal weights, those offered first */
  rows(): number[];
}

/** A keeper of at most `size` rows: most offers cost one comparison, the rest a binary search. */
export function heaviest(size: number): Heaviest {
  const rows: number[] = [];
  const weights: number[] = [];
  return {
    offer(row, weight) {
      if (rows.length === size && weight <= (weights[size - 1] ?? 0)) return;
      const at = firstBelow(weights, weight);
      rows.splice(at, 0, row);
      weights.splice(at, 0, weight);
      if (rows.length > size) {
        rows.pop();
        weights.pop();
      }
    },
    least: () => (rows.length === size ? (weights[size - 1] ?? 0) : Number.NEGATIVE_INFINITY),
    rows: () => rows,
  };
}

function firstBelow(descending: readonly number[], weight: number): number {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((descending[middle] ?? 0) < weight) high = middle;
    else low = middle + 1;
  }
  return low;
}
