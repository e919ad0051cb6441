import { type Affinity, type AffinityBounds, noAffinity, ROUNDING } from "./affinity.js";
import { indexRows } from "./inverted-index.js";
import { layOut } from "./layout.js";
import type { SparseMatrix } from "./matrix.js";
import { type PlacedJob, placeJob, type SearchJob } from "./memory.js";
import { type Nearest, TopK } from "./top-k.js";
import { InnerLoops } from "./wasm.js";

/** Makes the affinity of a thread's search, which writes to `bounds`. */
export type MakeAffinity<Data> = (job: SearchJob<Data>, bounds: AffinityBounds) => Affinity;

/**
 * For each row of a sparse matrix the `k` others with the greatest score, exact: nothing is sampled or left out.
 *
 *     score(q, d) = q · d + beyond(q, d)
 *
 * A row that shares no column with `q`, and whose affinity does not suffice, is never among them: a list may be shorter
 * than `k`, or empty. Of equal scores the lower row comes first.
 *
 * How: columns that few rows hold have posting lists. They are read to the end, and what they give is added to the
 * bounds that the affinity knows without reading, in whole units rounded up. So every row has an upper bound on its
 * score. The few whose bound reaches the k-th best are scored in full, always in order of columns, so a score does not
 * depend on how its row was found.
 *
 * A search asks about one row at a time. The result does not depend on which row was asked before, but the time does:
 * the neighbours of the previous row are tried first.
 */
export class NeighbourSearch<Data = unknown> {
  private readonly matrix: SparseMatrix;
  private readonly affinity: Affinity;
  private readonly loops: InnerLoops;
  private readonly best: TopK;
  /** how many neighbours the row asked about last has */
  private found = 0;

  /** @param thread from 0 on; only one search at a time may use a thread's arrays */
  constructor(placed: PlacedJob<Data>, makeAffinity: MakeAffinity<Data> = productAlone, thread = 0) {
    const { job } = placed;
    this.matrix = job.index.matrix;
    this.loops = new InnerLoops(placed, thread);
    this.affinity = makeAffinity(job, this.loops.affinityBounds);
    this.best = new TopK(job.k);
  }

  nearest(row: number): Nearest {
    const { affinity, loops, best } = this;
    const units = affinity.ask(row);
    const count = this.findCandidates(row, units);
    for (let i = 0; i < count; i++) {
      const other = loops.rows[i];
      best.offer(other, loops.products[i] + affinity.beyond(other));
    }
    const nearest = best.take();
    loops.neighbours.set(nearest.rows);
    this.found = nearest.rows.length;
    return nearest;
  }

  /** Marks the columns that the row asked about last shares with its neighbours, while their vectors are in the cache. */
  markShared(row: number): void {
    this.loops.markShared(row, this.found);
  }

  private findCandidates(row: number, units: number): number {
    const columns = this.matrix.starts[row + 1] - this.matrix.starts[row];
    if (columns > MOST_COLUMNS) return this.loops.compare(row);
    return this.loops.find(row, units, ROUNDING + columns * ROUNDING_PER_COLUMN, this.found);
  }
}

/** Units per column by which a bound may exceed a product: both values and their product are rounded up. */
const ROUNDING_PER_COLUMN = 3;

/** A row of more columns would leave the bounds no room for rounding: it is compared with every other row. */
const MOST_COLUMNS = 2000;

/** Units in the greatest score: the highest of a bound's 16 bits stays free, and rounding needs room too. */
export const MOST_UNITS = 0x7fff - ROUNDING - MOST_COLUMNS * ROUNDING_PER_COLUMN;

/** Units in a score of 1 if no score is greater than `most`. */
export const unitsFor = (most: number): number => Math.floor(MOST_UNITS / Math.max(most, 1));

const productAlone = ({ index }: SearchJob): Affinity => noAffinity(unitsFor(index.greatestProduct));

/** The job whose scores are the products of the rows alone. */
export function productJob(matrix: SparseMatrix, k: number): SearchJob<undefined> {
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  return { k, order, index: indexRows(matrix, layOut(order)), vectors: matrix, data: undefined };
}

/** By row, the nearest of every row, on this thread. */
export function nearestRows<Data>(job: SearchJob<Data>, makeAffinity?: MakeAffinity<Data>): Nearest[] {
  const search = new NeighbourSearch(placeJob(job, 1), makeAffinity);
  const found: Nearest[] = [];
  for (const row of job.order) found[row] = search.nearest(row);
  return found;
}
