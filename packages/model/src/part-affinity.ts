import { type Affinity, keep } from "./affinity.js";
import { fillAlike, type Groups, groupEqual } from "./groups.js";
import { lengthsWithin, type SparseMatrix } from "./sparse.js";

/** The rows' parts in some columns of a matrix: those of one direction are a group. */
export interface Parts {
  readonly groups: Groups;
  /** rows: by group, then the longest part first, then by row; a place is an index of it */
  readonly order: Int32Array;
  /** groups + 1 places */
  readonly starts: Int32Array;
  /** by place */
  readonly groupAt: Int32Array;
  /** by place: the length of the part */
  readonly lengthAt: Float64Array;
}

/**
 * @param marked by column, 1 for those of the parts
 * @param directions the rows' parts divided by their lengths, to the last bit the same where they have one direction
 */
export function makeParts(matrix: SparseMatrix, marked: Uint8Array, directions: SparseMatrix): Parts {
  const lengths = lengthsWithin(matrix, marked);
  const groups = groupEqual(directions);
  const { groupOf } = groups;
  const order = Int32Array.from(groupOf.keys()).sort(
    (a, b) => (groupOf[a] ?? 0) - (groupOf[b] ?? 0) || (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b,
  );
  const groupAt = order.map((row) => groupOf[row] ?? 0);
  const starts = new Int32Array(groups.patterns.rows + 1);
  for (const group of groupAt) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let g = 0; g < groups.patterns.rows; g++) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  return { groups, order, starts, groupAt, lengthAt: Float64Array.from(order, (row) => lengths[row] ?? 0) };
}

/**
 * Stands in for the columns of the parts, those that nearly every pair of rows shares some of: the product of the parts
 * of two rows is
 *
 *     cosine of their groups · length of the one part · length of the other
 *
 * and of every group only the longest parts need be looked at. The product of the whole rows tells all: nothing is
 * beyond it.
 */
export function partAffinity({ groups, order, starts, groupAt, lengthAt }: Parts): Affinity {
  /** by group: the cosine of its part with that of the row asked about */
  const alike = new Float64Array(groups.patterns.rows);
  let group = -1;
  let length = 0;

  const of = (place: number): number => length * (alike[groupAt[place] ?? 0] ?? 0) * (lengthAt[place] ?? 0);

  return {
    order,
    ask(place) {
      length = lengthAt[place] ?? 0;
      if (group === groupAt[place]) return;
      group = groupAt[place] ?? 0;
      fillAlike(groups, group, 1, alike);
    },
    sift(sums, places, from, to, floor, kept) {
      for (let i = from; i < to; i++) {
        const place = places[i] ?? 0;
        keep(kept, place, (sums[place] ?? 0) + of(place), floor);
      }
    },
    eachAbove(bound, visit) {
      for (let g = 0; g < alike.length; g++) {
        const factor = length * (alike[g] ?? 0);
        if (factor === 0) continue; // nothing in common
        const end = starts[g + 1] ?? 0;
        for (let place = starts[g] ?? 0; place < end; place++) {
          const affinity = factor * (lengthAt[place] ?? 0);
          if (affinity < bound) break;
          visit(place, affinity);
        }
      }
    },
    beyond: () => 0,
    suffices: (place) => of(place) > 0,
  };
}
