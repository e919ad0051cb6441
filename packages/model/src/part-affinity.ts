import type { Affinity, Told } from "./affinity.js";
import { fillAlike, type Groups, groupEqual } from "./groups.js";
import { lengthsWithin, type SparseMatrix } from "./sparse.js";

/** The rows' parts in some columns of a matrix: those of one direction are a group. */
export interface Parts {
  readonly groups: Groups;
  /** rows: by group, then the longest part first, then by row */
  readonly order: Int32Array;
  /** groups + 1 places */
  readonly starts: Int32Array;
  /** by row: the length of the part */
  readonly lengths: Float64Array;
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
  const starts = new Int32Array(groups.patterns.rows + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let g = 0; g < groups.patterns.rows; g++) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  return { groups, order, starts, lengths };
}

/**
 * Stands in for the columns of the parts, those that nearly every pair of rows shares some of: the product of the parts
 * of two rows is
 *
 *     cosine of their groups · length of the one part · length of the other
 *
 * The bounds are those of the last two factors, so that all rows of a group share them; the length of the part asked
 * about goes into the units. The product of the whole rows tells all: nothing is beyond it.
 *
 * @param most units in a score of 1, at most
 */
export function partAffinity(parts: Parts, most: number, { bounds, enough }: Told): Affinity {
  const { groups, order, starts, lengths } = parts;
  /** by group: the cosine of its part with that of the row asked about */
  const alike = new Float64Array(groups.patterns.rows);
  const lengthAt = Float64Array.from(order, (row) => lengths[row] ?? 0);
  let group = -1;
  let filled = 0; // units in what the bounds are of

  const fill = (): void => {
    for (let g = 0; g < alike.length; g++) {
      const [start, end] = [starts[g] ?? 0, starts[g + 1] ?? 0];
      const factor = filled * (alike[g] ?? 0);
      if (factor === 0) bounds.fill(0, start, end);
      else
        for (let place = start; place < end; place++)
          bounds[place] = Math.ceil(factor * (lengthAt[place] ?? 0));
    }
  };

  /** Without a part a row's bounds are 0, whatever the units. */
  const unitsFor = (length: number): number => (length > 0 ? filled / length : most);

  return {
    ask(row) {
      const length = lengths[row] ?? 0;
      const isNew = group !== groups.groupOf[row];
      if (isNew) {
        group = groups.groupOf[row] ?? 0;
        fillAlike(groups, group, 1, alike);
        alike.forEach((cosine, g) => {
          enough[g] = Number(cosine > 0);
        });
      }
      const units = unitsFor(length);
      if (!isNew && units <= most && units > most / COARSE) return units;
      filled = length > 0 ? (most * length) / FIRST : most;
      fill();
      return unitsFor(length);
    },
    beyond: () => 0,
  };
}

/**
 * The longest part of a group comes first, and has this share of the units there may be; what is half as long has twice
 * as many, so that few groups are filled twice.
 */
const FIRST = 2;

/** The least share of the units: with fewer, more rows seem to reach the floor. */
const COARSE = 4;
