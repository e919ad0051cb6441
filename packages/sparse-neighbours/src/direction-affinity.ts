import type { Affinity, AffinityBounds } from "./affinity.js";
import { type Groups, groupEqualRows, weightedProducts } from "./groups.js";
import { indexRows } from "./inverted-index.js";
import { layOut } from "./layout.js";
import type { SparseMatrix } from "./matrix.js";
import type { SearchJob } from "./memory.js";
import { unitsFor } from "./search.js";

/** The rows' parts in some columns of a matrix, grouped by direction. */
export interface DirectionGroups {
  readonly groups: Groups;
  /** all rows: by group, then the longest part first, then by row */
  readonly order: Int32Array;
  /** groups + 1 offsets into `order` */
  readonly starts: Int32Array;
  /** by row, the length of its part */
  readonly lengths: Float64Array;
}

/**
 * The job whose scores are the products of the rows, faster if nearly every pair of rows shares some of the marked
 * columns. Search it with `directionAffinity`.
 * @param marked by column, 1 for those of the parts
 * @param directions the rows' parts divided by their lengths, equal to the last bit if they have one direction
 */
export function directionJob(
  matrix: SparseMatrix,
  k: number,
  marked: Uint8Array,
  directions: SparseMatrix,
): SearchJob<DirectionGroups> {
  const data = groupByDirection(matrix, marked, directions);
  const index = indexRows(matrix, layOut(data.order, data.groups.groupOf), marked);
  return { k, order: data.order, index, vectors: matrix, data };
}

function groupByDirection(
  matrix: SparseMatrix,
  marked: Uint8Array,
  directions: SparseMatrix,
): DirectionGroups {
  const lengths = lengthsWithin(matrix, marked);
  const groups = groupEqualRows(directions);
  const { groupOf } = groups;
  const order = Int32Array.from(groupOf.keys()).sort(
    (a, b) => groupOf[a] - groupOf[b] || lengths[b] - lengths[a] || a - b,
  );
  const starts = new Int32Array(groups.patterns.rows + 1);
  for (const group of groupOf) starts[group + 1]++;
  for (let g = 0; g < groups.patterns.rows; g++) starts[g + 1] += starts[g];
  return { groups, order, starts, lengths };
}

/** By row, the length of its part in the marked columns. */
function lengthsWithin({ rows, starts, columns, values }: SparseMatrix, marked: Uint8Array): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let square = 0;
    for (let e = starts[row]; e < starts[row + 1]; e++)
      if (marked[columns[e]] === 1) square += values[e] ** 2;
    return Math.sqrt(square);
  });
}

/**
 * Stands in for columns that nearly every pair of rows shares some of: the product of two rows' parts is
 *
 *     cosine of their groups · length of the one part · length of the other
 *
 * The bounds cover the first and the last factor, which are the same for all rows of the asked row's group; the length
 * of the part asked about goes into the units. The product of the whole rows is the score: nothing is beyond it.
 */
export function directionAffinity(
  { data: { groups, order, starts, lengths }, index }: SearchJob<DirectionGroups>,
  { bounds, suffices }: AffinityBounds,
): Affinity {
  const most = unitsFor(index.greatestProduct); // units in a score of 1
  /** by group, the cosine of its part with that of the row asked about */
  const cosines = new Float64Array(groups.patterns.rows);
  const lengthAt = Float64Array.from(order, (row) => lengths[row]);
  let group = -1;
  let filled = 0; // units in what the bounds are of

  const fill = (): void => {
    for (let g = 0; g < cosines.length; g++) {
      const factor = filled * cosines[g];
      if (factor === 0) bounds.fill(0, starts[g], starts[g + 1]);
      else for (let at = starts[g]; at < starts[g + 1]; at++) bounds[at] = Math.ceil(factor * lengthAt[at]);
    }
  };

  /** A row without a part has bounds of 0, whatever the units. */
  const unitsOf = (length: number): number => (length > 0 ? filled / length : most);

  return {
    ask(row) {
      const length = lengths[row];
      const isNew = group !== groups.groupOf[row];
      if (isNew) {
        group = groups.groupOf[row];
        weightedProducts(groups, group, 1, cosines);
        suffices.set(cosines.map((cosine) => Number(cosine > 0)));
      }
      const units = unitsOf(length);
      if (!isNew && units <= most && units > most / COARSEST) return units;
      filled = length > 0 ? (most * length) / FIRST : most;
      fill();
      return unitsOf(length);
    },
    beyond: () => 0,
  };
}

/**
 * The longest part of a group comes first and gets 1 / `FIRST` of the units; one half as long gets twice as many, so few
 * groups are filled twice. With fewer than 1 / `COARSEST` of them, more rows would seem near.
 */
const FIRST = 2;
const COARSEST = 4;
