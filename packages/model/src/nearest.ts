import { type Affinity, ROUNDED } from "./affinity.js";
import type { Kernel } from "./kernel.js";
import type { SparseMatrix } from "./sparse.js";
import { type Nearest, TopK } from "./top-k.js";

/**
 * For each row of a sparse matrix the `k` others with the greatest score, exact: nothing is sampled or left out.
 *
 *     score(q, d) = q · d + beyond(q, d)
 *
 * Rows that share no column with it, nor an affinity that suffices, are never among them, so a list may be shorter than
 * `k`, or empty. Of equal scores the lower row comes first.
 *
 * Columns that tell rows apart are in few of them: their posting lists are read to the end, and what they give is added
 * to what the affinity knows without reading. All this in whole units rounded up, so that the kernel has a bound for
 * every row. The few that reach its floor are scored in full, in one fixed order of columns, whatever way they were
 * found.
 *
 * One row is searched for at a time. What is found does not depend on the order the rows are asked in, but time does:
 * the neighbours of the row before make the floor high at once where this one is like it.
 */
export class NearestSearch {
  private readonly matrix: SparseMatrix;
  private readonly affinity: Affinity;
  private readonly kernel: Kernel;
  private readonly best: TopK;
  /** how many neighbours the row asked about last has */
  private found = 0;

  constructor(matrix: SparseMatrix, k: number, affinity: Affinity, kernel: Kernel) {
    this.matrix = matrix;
    this.affinity = affinity;
    this.kernel = kernel;
    this.best = new TopK(k);
  }

  nearest(row: number): Nearest {
    const { affinity, kernel, best } = this;
    const { rows, products } = kernel;
    const units = affinity.ask(row);
    const count = this.findCandidates(row, units);
    for (let i = 0; i < count; i++) {
      const other = rows[i] ?? 0;
      best.offer(other, (products[i] ?? 0) + affinity.beyond(other));
    }
    const found = best.take();
    kernel.neighbours.set(found.rows);
    this.found = found.rows.length;
    return found;
  }

  /** Marks what the row asked about last shares with its neighbours: now, for their vectors have just been read. */
  keepShared(row: number): void {
    this.kernel.keepShared(row, this.found);
  }

  private findCandidates(row: number, units: number): number {
    const columns = (this.matrix.starts[row + 1] ?? 0) - (this.matrix.starts[row] ?? 0);
    if (columns > MOST_COLUMNS) return this.kernel.compare(row);
    return this.kernel.find(row, units, ROUNDED + columns * ROUNDED_A_COLUMN, this.found);
  }
}

/** Units by which the bound of a product may be above it: the row's value, the other's and their product are rounded up. */
const ROUNDED_A_COLUMN = 3;

/** A row of more columns would leave the bounds no room for their rounding: it is compared with every other. */
const MOST_COLUMNS = 2000;

/** Units that a bound may have: the highest of its 16 bits stays free. */
const MOST_UNITS = 0x7fff;

/** Units left to scores themselves. */
export const SCORE_UNITS = MOST_UNITS - ROUNDED - MOST_COLUMNS * ROUNDED_A_COLUMN;
