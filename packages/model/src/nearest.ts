import { type Affinity, ROUNDED } from "./affinity.js";
import type { NearestIndex } from "./nearest-index.js";
import { MOST_UNITS, Sieve } from "./sieve.js";
import { dot } from "./sparse.js";
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
 * to what the affinity knows without reading. All this in whole units rounded up, so that the sieve has a bound for
 * every row. The few that reach its floor are scored in full, in one fixed order of columns, whatever way they were
 * found.
 *
 * One row is searched for at a time. What is found does not depend on the order the rows are asked in, but time does:
 * the neighbours of the row before make the floor high at once where this one is like it.
 */
export class NearestSearch {
  private readonly index: NearestIndex;
  private readonly affinity: Affinity;
  private readonly sieve: Sieve;
  private readonly best: TopK;
  /** the query row, by column: zero but for its own columns, and zero again after each query */
  private readonly query: Float32Array;
  /** the neighbours of the row before */
  private seeds: Nearest["rows"] = new Int32Array(0);

  constructor(index: NearestIndex, k: number, affinity: Affinity) {
    this.index = index;
    this.affinity = affinity;
    this.sieve = new Sieve(affinity, k);
    this.best = new TopK(k);
    this.query = new Float32Array(index.matrix.columnCount);
  }

  nearest(row: number): Nearest {
    this.affinity.ask(row);
    const columns = this.spread(row);
    if (columns > MOST_COLUMNS) this.scoreAll(row);
    else {
      this.fillSieve(row, columns);
      this.scoreHits();
    }
    this.clear(row);
    const found = this.best.take();
    this.seeds = found.rows;
    return found;
  }

  /** Spreads the row out by column. Returns how many it has. */
  private spread(row: number): number {
    const { starts, columns, values } = this.index.matrix;
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    for (let e = from; e < to; e++) this.query[columns[e] ?? 0] = values[e] ?? 0;
    return to - from;
  }

  private fillSieve(row: number, columnCount: number): void {
    const { sieve, affinity } = this;
    const { matrix, postings, unread } = this.index;
    sieve.reset(ROUNDED + columnCount * ROUNDED_A_COLUMN);
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++) {
      const column = matrix.columns[e] ?? 0;
      if (unread[column] === 0)
        sieve.add(postings, column, Math.ceil(affinity.units * (matrix.values[e] ?? 0)));
    }
    sieve.drop(affinity.places.placeOf[row] ?? 0); // a row is not its own neighbour
    this.takeLikely(row);
    sieve.sift();
  }

  /** The neighbours of the row before, and rows that share what few have, are likely to be near: they make the floor high. */
  private takeLikely(row: number): void {
    const { sieve, seeds } = this;
    const { matrix, postings } = this.index;
    const { placeOf } = this.affinity.places;
    for (const seed of seeds) sieve.take(placeOf[seed] ?? 0);
    for (let e = matrix.starts[row] ?? 0; e < (matrix.starts[row + 1] ?? 0); e++) {
      const column = matrix.columns[e] ?? 0;
      const [from, to] = [postings.starts[column] ?? 0, postings.starts[column + 1] ?? 0];
      if (to - from <= FEW) for (let p = from; p < to; p++) sieve.take(postings.places[p] ?? 0);
    }
  }

  private scoreHits(): void {
    const { hits, values, count, floor } = this.sieve;
    const { rowAt } = this.affinity.places;
    for (let h = 0; h < count; h++) if ((values[h] ?? 0) >= floor) this.score(rowAt[hits[h] ?? 0] ?? 0);
  }

  private scoreAll(row: number): void {
    for (let other = 0; other < this.index.matrix.rows; other++) if (other !== row) this.score(other);
  }

  private score(other: number): void {
    const shared = dot(this.index.matrix, other, this.query);
    if (shared > 0 || this.affinity.suffices(other))
      this.best.offer(other, shared + this.affinity.beyond(other));
  }

  private clear(row: number): void {
    const { starts, columns } = this.index.matrix;
    for (let e = starts[row] ?? 0; e < (starts[row + 1] ?? 0); e++) this.query[columns[e] ?? 0] = 0;
  }
}

/** Units by which the bound of a product may be above it: the row's value, the other's and their product are rounded up. */
const ROUNDED_A_COLUMN = 3;

/** A row of more columns would leave a sieve no room for their rounding: it is compared with every other. */
const MOST_COLUMNS = 2000;

/** Rows that share a column with so few others are looked at before all others. */
const FEW = 32;

/** Units left to scores themselves. */
export const SCORE_UNITS = MOST_UNITS - ROUNDED - MOST_COLUMNS * ROUNDED_A_COLUMN;
