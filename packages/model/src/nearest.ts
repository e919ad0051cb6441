import type { Affinity, Kept } from "./affinity.js";
import type { NearestIndex } from "./nearest-index.js";
import { dot } from "./sparse.js";
import { type Nearest, TopK } from "./top-k.js";

/**
 * For each row of a sparse matrix the `k` others with the greatest score, exact: nothing is sampled or left out.
 *
 *     score(q, d) = q · d + beyond(q, d)
 *
 * Rows that share no column with it, nor an affinity that suffices, are never among them, so a list may be shorter than
 * `k`, or empty. Of equal scores the lower row comes first. All values are to be above 0.
 *
 * One row is searched for at a time. What is found does not depend on the order the rows are asked in, but time does:
 * it is least in order of their places.
 *
 * Columns that tell rows apart are in few of them: their posting lists are read to the end, so that `sums` has that part
 * of the product. What nearly every pair has some of, the affinity knows without reading: rows stand in groups that
 * share it. Then
 *
 *     total = sum + affinity = score, but for rounding
 *
 * The k-th best total is a threshold, and only three kinds of rows are looked at: the neighbours of the row before,
 * which make the threshold high at once; those touched by a posting list, most of which a bound on their group's
 * affinity dismisses; and the untouched whose affinity alone reaches the threshold, which the groups find without
 * looking at the others. The few whose total reaches it are scored in full, in one fixed order, whatever way they were
 * found.
 */
export class NearestSearch {
  readonly order: Int32Array;
  private readonly index: NearestIndex;
  private readonly affinity: Affinity;
  private readonly best: TopK;
  private readonly placeOf: Int32Array;
  /** by place, partial products: zero but for the places touched, and zero again after each query */
  private readonly sums: Float64Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** of the places touched, those that may be among the k */
  private readonly kept: Kept;
  /** the query row, by column: zero but for its own columns, and zero again after each query */
  private readonly query: Float32Array;
  /** rows that are likely to be near */
  private seeds: Nearest["rows"] = new Int32Array(0);

  constructor(index: NearestIndex, k: number, affinity: Affinity) {
    const { rows, columnCount } = index.matrix;
    this.index = index;
    this.affinity = affinity;
    this.order = affinity.order;
    this.placeOf = new Int32Array(rows);
    this.order.forEach((row, place) => {
      this.placeOf[row] = place;
    });
    this.best = new TopK(k);
    this.sums = new Float64Array(rows);
    this.touched = new Int32Array(rows + 1); // one place to write to in vain
    this.kept = { places: new Int32Array(rows), totals: new Float64Array(rows), count: 0 };
    this.query = new Float32Array(columnCount);
  }

  /** The neighbours of the row at `place`. */
  nearest(place: number): Nearest {
    this.affinity.ask(place);
    this.sums[place] = TOUCHED; // but never listed: a row is not its own neighbour
    this.touchSeeds();
    const seeds = this.touchedCount;
    const product = this.readPostings(this.order[place] ?? 0) ? this.productInFull : this.productAsRead;
    const threshold = this.sift(seeds);
    this.scoreKept(threshold, product);
    this.scoreUntouched(threshold, product);
    this.clear(place);
    const found = this.best.take();
    this.seeds = found.rows;
    return found;
  }

  /** The row before lies beside this one because it is like it: its neighbours come first of all. */
  private touchSeeds(): void {
    for (const row of this.seeds) {
      const other = this.placeOf[row] ?? 0;
      if (this.sums[other] !== 0 || !this.affinity.suffices(other)) continue;
      this.sums[other] = TOUCHED;
      this.touched[this.touchedCount++] = other;
    }
  }

  /** Adds up the products over the columns that are read, in their order. Returns whether some are not. */
  private readPostings(row: number): boolean {
    const { matrix, unread } = this.index;
    let left = false;
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++) {
      const column = matrix.columns[e] ?? 0;
      const value = matrix.values[e] ?? 0;
      this.query[column] = value;
      if (unread[column] === 1) left = true;
      else this.add(column, value);
    }
    return left;
  }

  private add(column: number, weight: number): void {
    const { starts, columns, values } = this.index.postings;
    const { sums, touched } = this;
    const end = starts[column + 1] ?? 0;
    let count = this.touchedCount;
    for (let p = starts[column] ?? 0; p < end; p++) {
      const other = columns[p] ?? 0;
      const sum = sums[other] ?? 0;
      touched[count] = other; // kept where the sum was 0: values are above 0, so it was not touched yet
      count += Number(sum === 0); // and not an `if`, which nobody can predict
      sums[other] = sum + weight * (values[p] ?? 0);
    }
    this.touchedCount = count;
  }

  /**
   * Keeps the touched places that may be among the k, and returns the threshold: no score below it is among the k; below
   * 0 where fewer are known. What the `seeds` first places reach, most others do not.
   */
  private sift(seeds: number): number {
    const { best, affinity, sums, touched, touchedCount, kept } = this;
    kept.count = 0;
    for (let from = 0, to = seeds; from < touchedCount; from = to, to = Math.min(to + STEP, touchedCount)) {
      const before = kept.count;
      affinity.sift(sums, touched, from, to, best.kth - ROUNDING, kept);
      for (let i = before; i < kept.count; i++) best.offer(kept.places[i] ?? 0, kept.totals[i] ?? 0);
    }
    const threshold = best.kth - ROUNDING;
    best.clear();
    return threshold;
  }

  private scoreKept(threshold: number, product: Product): void {
    const { places, totals, count } = this.kept;
    for (let i = 0; i < count; i++) if ((totals[i] ?? 0) >= threshold) this.offer(places[i] ?? 0, product);
  }

  private scoreUntouched(threshold: number, product: Product): void {
    this.affinity.eachAbove(threshold, (other, affinity) => {
      if (this.sums[other] === 0 && affinity >= this.best.kth - ROUNDING) this.offer(other, product);
    });
  }

  private offer(other: number, product: Product): void {
    const shared = product(other);
    if (shared > 0 || this.affinity.suffices(other))
      this.best.offer(this.order[other] ?? 0, shared + this.affinity.beyond(other));
  }

  /** The product of the query with another row, all columns of the query having been read. */
  private readonly productAsRead: Product = (other) => {
    const sum = this.sums[other] ?? 0;
    return sum <= TOUCHED ? 0 : sum;
  };

  private readonly productInFull: Product = (other) =>
    dot(this.index.matrix, this.order[other] ?? 0, this.query);

  private clear(place: number): void {
    const { query, sums, touched, touchedCount } = this;
    const { starts, columns } = this.index.matrix;
    for (let t = 0; t < touchedCount; t++) sums[touched[t] ?? 0] = 0;
    sums[place] = 0;
    this.touchedCount = 0;
    const row = this.order[place] ?? 0;
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++) query[columns[e] ?? 0] = 0;
  }
}

type Product = (other: number) => number;

/** A sum that says touched and nothing yet: so far below any product that adding the product to it gives the product. */
const TOUCHED = 1e-30;

/** Touched places looked at between two looks at the k-th best. */
const STEP = 128;

/** More than the rounding of 32-bit values can do to a score of at most 1. */
const ROUNDING = 1e-6;
