import { type Affinity, NO_AFFINITY } from "./affinity.js";
import { dot, type SparseMatrix, transpose, weightiestFirst } from "./sparse.js";
import { type Nearest, TopK } from "./top-k.js";

export interface NearestOptions {
  /** neighbours wanted a row */
  readonly k: number;
  /** postings longer than this are read by their `head` weightiest first, and to the end only where a row demands it */
  readonly head: number;
}

/**
 * For each row of a sparse matrix the `k` others with the greatest score, exact: nothing is sampled or left out.
 * The score is the dot product of the two rows plus their affinity. Rows that share no column with it,
 * nor an affinity that suffices, are never among them, so a list may be shorter than `k`, or empty. Of equal scores the lower row
 * comes first. All values are to be above 0.
 *
 * An inverted index finds the candidates, columns with few rows first, and an upper bound tells when it may stop: once
 * the rows that were not touched yet and could still reach the k-th best are fewer than the postings left, they are
 * looked at one by one instead (the "quit" of Moffat & Zobel 1996, with a bound instead of a guess, so that nothing is
 * lost). Every candidate that can still be among the k is then scored in full, in one fixed order, whatever way it was
 * found.
 */
export function nearestRows(
  matrix: SparseMatrix,
  options: NearestOptions,
  affinity: Affinity = NO_AFFINITY,
): Nearest[] {
  const search = new NearestSearch(matrix, options, affinity);
  return Array.from({ length: matrix.rows }, (_, row) => search.nearest(row));
}

/** The same, a row at a time. Rows do not depend on one another, nor on the order they are asked in. */
export class NearestSearch {
  private readonly matrix: SparseMatrix;
  private readonly head: number;
  private readonly postings: SparseMatrix;
  private readonly affinity: Affinity;
  private readonly best: TopK;
  /** partial products by row: zero but for the rows touched, and zero again after each query */
  private readonly sums: Float32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** no row below it is among the k */
  private floor = 0;
  /** what is known of the score of each touched row, in the order of `touched` */
  private readonly totals: Float32Array;
  /** places in `touched` of the rows that may still be among the k, and some more */
  private readonly candidates: Int32Array;
  private candidateCount = 0;
  /** the query row, by column: zero but for its own columns, and zero again after each query */
  private readonly query: Float64Array;

  constructor(matrix: SparseMatrix, { k, head }: NearestOptions, affinity: Affinity) {
    this.head = head;
    this.affinity = affinity;
    this.matrix = matrix;
    this.postings = weightiestFirst(transpose(matrix), head);
    this.best = new TopK(k);
    this.sums = new Float32Array(matrix.rows);
    this.touched = new Int32Array(matrix.rows + 1); // one place to write to in vain
    this.totals = new Float32Array(matrix.rows);
    this.candidates = new Int32Array(matrix.rows);
    this.query = new Float64Array(matrix.columnCount);
  }

  nearest(row: number): Nearest {
    this.affinity.ask(row);
    this.sums[row] = TOUCHED; // but never listed: a row is not its own neighbour
    this.affinity.eachLikely((other) => this.touch(other));
    this.floor = 0;
    this.floor = this.kthTotal(0); // of the likely rows alone: the final k-th best is no less
    const columns = this.columnsOf(row);
    for (const column of columns) this.add(column, 0, this.head);
    this.readTails(columns);
    this.clear(row);
    return this.best.take();
  }

  /** The columns of a row, shortest postings first, with the query spread out by column. */
  private columnsOf(row: number): number[] {
    const { starts, columns, values } = this.matrix;
    const own: number[] = [];
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++) {
      own.push(columns[e] ?? 0);
      this.query[columns[e] ?? 0] = values[e] ?? 0;
    }
    return own.sort((a, b) => this.length(a) - this.length(b) || a - b);
  }

  /** Reads on in the long postings until it is less work to score every row that can still matter, and does so. */
  private readTails(columns: readonly number[]): void {
    const tails = columns
      .filter((column) => this.length(column) > this.head)
      .map((column) => ({ column, bound: this.tailBound(column), postings: this.length(column) - this.head }))
      .sort((a, b) => a.bound / a.postings - b.bound / b.postings); // the last lowers the bound most for its length
    let left = tails.reduce((sum, { bound }) => sum + bound, 0);
    let unread = tails.reduce((sum, { postings }) => sum + postings, 0);
    for (;;) {
      // Looking at what was touched costs about as much as reading as many postings: with fewer left, it is not asked.
      if (unread > this.touchedCount || tails.length === 0) {
        const doubt = left + slackOf(columns.length);
        const threshold = this.kthTotal(doubt) - doubt;
        const toScore = this.countCandidates(threshold) + this.affinity.countAbove(threshold);
        if (tails.length === 0 || toScore * SCORING <= unread) {
          this.scoreCandidates(threshold);
          this.scoreUntouched(threshold, tails.length > 0);
          return;
        }
      }
      let read = 0;
      do {
        const tail = tails.pop();
        if (tail === undefined) break;
        this.add(tail.column, this.head, Number.POSITIVE_INFINITY);
        left = tails.length === 0 ? 0 : left - tail.bound;
        unread -= tail.postings;
        read += tail.postings;
      } while (read < this.touchedCount);
    }
  }

  private touch(other: number): void {
    if (this.sums[other] !== 0) return;
    this.sums[other] = TOUCHED;
    this.touched[this.touchedCount++] = other;
  }

  /** Adds the products over one column, from one posting to another. */
  private add(column: number, from: number, to: number): void {
    const { starts, columns, values } = this.postings;
    const { sums, touched } = this;
    const weight = this.query[column] ?? 0;
    const end = Math.min((starts[column] ?? 0) + to, starts[column + 1] ?? 0);
    let count = this.touchedCount;
    for (let p = (starts[column] ?? 0) + from; p < end; p++) {
      const other = columns[p] ?? 0;
      const sum = sums[other] ?? 0;
      touched[count] = other; // kept where the sum was 0: values are above 0, so it was not touched yet
      count += Number(sum === 0); // and not an `if`, which nobody can predict
      sums[other] = sum + weight * (values[p] ?? 0);
    }
    this.touchedCount = count;
  }

  /** No row gets more than this from the part of the column's postings that was not read. */
  private tailBound(column: number): number {
    return (
      (this.query[column] ?? 0) * (this.postings.values[(this.postings.starts[column] ?? 0) + this.head] ?? 0)
    );
  }

  /**
   * Brings the totals up to date. Returns the k-th best, or 0 where fewer are touched: the final k-th best is no less.
   * On the way it notes the candidates: the rows that reach it but for the doubt, judged by the k-th best so far.
   */
  private kthTotal(doubt: number): number {
    const { best, touched, touchedCount, sums, totals, candidates } = this;
    this.affinity.addTo(sums, touched, touchedCount, totals, this.floor - doubt);
    let count = 0;
    let kth = best.kth;
    for (let t = 0; t < touchedCount; t++) {
      const total = totals[t] ?? 0;
      if (total < kth - doubt) continue;
      candidates[count++] = t;
      if (total <= kth) continue;
      best.offer(touched[t] ?? 0, total);
      kth = best.kth;
    }
    this.candidateCount = count;
    best.clear();
    return Math.max(kth, this.floor);
  }

  private countCandidates(threshold: number): number {
    const { totals, candidates, candidateCount } = this;
    let count = 0;
    for (let c = 0; c < candidateCount; c++) if ((totals[candidates[c] ?? 0] ?? 0) >= threshold) count++;
    return count;
  }

  private scoreCandidates(threshold: number): void {
    const { totals, touched, candidates, candidateCount } = this;
    for (let c = 0; c < candidateCount; c++) {
      const t = candidates[c] ?? 0;
      const other = touched[t] ?? 0;
      if ((totals[t] ?? 0) >= threshold) this.offer(other, dot(this.matrix, other, this.query));
    }
  }

  /** Where every posting was read, a row that was not touched has no product. */
  private scoreUntouched(threshold: number, mayShare: boolean): void {
    this.affinity.eachAbove(threshold, (other) => {
      if (this.sums[other] === 0) this.offer(other, mayShare ? dot(this.matrix, other, this.query) : 0);
    });
  }

  private offer(other: number, product: number): void {
    if (product > 0 || this.affinity.suffices(other))
      this.best.offer(other, product + this.affinity.of(other));
  }

  private clear(row: number): void {
    const { matrix, query, sums, touched } = this;
    for (let t = 0; t < this.touchedCount; t++) sums[touched[t] ?? 0] = 0;
    sums[row] = 0;
    this.touchedCount = 0;
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++)
      query[matrix.columns[e] ?? 0] = 0;
  }

  private length(column: number): number {
    return (this.postings.starts[column + 1] ?? 0) - (this.postings.starts[column] ?? 0);
  }
}

/** A sum that says touched and nothing yet: far below any product. */
const TOUCHED = 1e-30;

/** What scoring a row in full costs, in postings read: about as many random reads as a row has columns. */
const SCORING = 32;

/**
 * By how much a sum of `terms` products in 32-bit floats may be wrong, all scores being at most 1: half a unit in the
 * last place for each addition, and as much again for the affinity.
 */
const slackOf = (terms: number): number => (terms + 4) * 2 ** -23;
