import { type SparseMatrix, transpose } from "./sparse.js";
import { type Nearest, TopK } from "./top-k.js";

export interface NearestOptions {
  /** neighbours wanted a row */
  readonly k: number;
  /** postings longer than this are read by their `head` weightiest first, and to the end only where a row demands it */
  readonly head: number;
}

/**
 * For each row of a sparse matrix the `k` others with the greatest dot product, exact: nothing is sampled or left out.
 * Rows that share no column with it are never among them, so a list may be shorter than `k`, or empty.
 * Of equal products the lower row comes first. All values are to be above 0.
 *
 * An inverted index finds the candidates, columns with few rows first, and an upper bound tells when it may stop:
 * once no row that was not touched yet can reach the k-th best, what is left of the long postings need not be read
 * (the "quit" of Moffat & Zobel 1996, with a bound instead of a guess, so that nothing is lost). Every candidate that
 * can still be among the k is then scored in full, in one fixed order, whatever way it was found.
 */
export function nearestRows(
  matrix: SparseMatrix,
  options: NearestOptions,
  onRow?: (row: number) => void,
): Nearest[] {
  const search = new Search(matrix, options);
  const found: Nearest[] = [];
  for (let row = 0; row < matrix.rows; row++) {
    found.push(search.nearest(row));
    onRow?.(row);
  }
  return found;
}

class Search {
  private readonly matrix: SparseMatrix;
  private readonly head: number;
  private readonly postings: SparseMatrix;
  private readonly best: TopK;
  /** partial products by row: zero but for the rows touched, and zero again after each query */
  private readonly sums: Float64Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** the query row, by column: zero but for its own columns, and zero again after each query */
  private readonly query: Float64Array;

  constructor(matrix: SparseMatrix, { k, head }: NearestOptions) {
    this.head = head;
    this.matrix = matrix;
    this.postings = weightiestFirst(transpose(matrix), head);
    this.best = new TopK(k);
    this.sums = new Float64Array(matrix.rows);
    this.touched = new Int32Array(matrix.rows);
    this.query = new Float64Array(matrix.columnCount);
  }

  nearest(row: number): Nearest {
    const columns = this.columnsOf(row);
    for (const column of columns) this.add(column, 0, this.head);
    const threshold = this.readTails(row, columns);
    this.scoreInFull(row, threshold);
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

  /** Reads what is left of the long postings until nothing untouched can matter; returns the bound for what was touched. */
  private readTails(row: number, columns: readonly number[]): number {
    const long = columns.filter((column) => this.length(column) > this.head);
    let left = long.reduce((sum, column) => sum + this.tailBound(column), 0);
    for (const column of long) {
      const kth = this.kthPartial(row);
      if (left < kth - SLACK) return kth - left - SLACK;
      this.add(column, this.head, Number.POSITIVE_INFINITY);
      left -= this.tailBound(column);
    }
    return Math.max(this.kthPartial(row) - SLACK, 0);
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
      if (sum === 0) touched[count++] = other; // values are above 0: a sum that is 0 was not touched yet
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

  /** The k-th best partial product, or 0 where fewer rows were touched: the final k-th best is no less. */
  private kthPartial(row: number): number {
    const { best, touched, sums } = this;
    for (let t = 0; t < this.touchedCount; t++) {
      const other = touched[t] ?? 0;
      if (other !== row) best.offer(other, sums[other] ?? 0);
    }
    return best.drain();
  }

  /** Scores every touched row whose partial product reaches the threshold, and clears the query away. */
  private scoreInFull(row: number, threshold: number): void {
    const { matrix, query, sums, touched } = this;
    for (let t = 0; t < this.touchedCount; t++) {
      const other = touched[t] ?? 0;
      if (other !== row && (sums[other] ?? 0) >= threshold) this.best.offer(other, dot(matrix, other, query));
      sums[other] = 0;
    }
    this.touchedCount = 0;
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++)
      query[matrix.columns[e] ?? 0] = 0;
  }

  private length(column: number): number {
    return (this.postings.starts[column + 1] ?? 0) - (this.postings.starts[column] ?? 0);
  }
}

/** The product of a row with a spread-out query, in order of columns: the same sum for (a, b) as for (b, a). */
function dot(matrix: SparseMatrix, row: number, query: Float64Array): number {
  let sum = 0;
  const end = matrix.starts[row + 1] ?? 0;
  for (let e = matrix.starts[row] ?? 0; e < end; e++)
    sum += (matrix.values[e] ?? 0) * (query[matrix.columns[e] ?? 0] ?? 0);
  return sum;
}

/**
 * Brings the `head` greatest entries of every longer row to its front, of equal ones the lower column, and the greatest
 * of the rest right behind them, where `tailBound` looks. Both parts stay in order of columns: memory is read forwards.
 */
function weightiestFirst(matrix: SparseMatrix, head: number): SparseMatrix {
  const { starts, columns, values } = matrix;
  for (let row = 0; row < matrix.rows; row++) {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    if (end - start <= head) continue;
    const order = Int32Array.from({ length: end - start }, (_, i) => start + i);
    order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
    order.subarray(0, head).sort();
    order.subarray(head + 1).sort();
    const ordered = {
      columns: order.map((e) => columns[e] ?? 0),
      values: Float32Array.from(order, (e) => values[e] ?? 0),
    };
    columns.set(ordered.columns, start);
    values.set(ordered.values, start);
  }
  return matrix;
}

/** Partial products are summed in another order than full ones: they may differ in the last bits, by far less than this. */
const SLACK = 1e-9;
