/** The nearest rows of one row. */
export interface Nearest {
  /** row numbers, nearest first */
  readonly rows: Int32Array;
  /** scores with them, descending */
  readonly scores: Float64Array;
}

/**
 * The k greatest scores seen, in order; of equal ones the lower row first. Sorted at each insertion: for a k of some
 * dozens and few insertions that is faster than a heap.
 */
export class TopK {
  private readonly k: number;
  private readonly rows: Int32Array;
  private readonly scores: Float64Array;
  private size = 0;

  constructor(k: number) {
    this.k = k;
    this.rows = new Int32Array(k);
    this.scores = new Float64Array(k);
  }

  /** no lower score is among the k greatest seen; -Infinity as long as there are fewer */
  get least(): number {
    return this.size === this.k && this.k > 0 ? this.scores[this.k - 1] : Number.NEGATIVE_INFINITY;
  }

  offer(row: number, score: number): void {
    const { k, rows, scores } = this;
    const isBetterThan = (i: number) => score > scores[i] || (score === scores[i] && row < rows[i]);
    if (this.size === k && !(k > 0 && isBetterThan(k - 1))) return;
    let i = this.size < k ? this.size++ : k - 1;
    for (; i > 0 && isBetterThan(i - 1); i--) {
      rows[i] = rows[i - 1];
      scores[i] = scores[i - 1];
    }
    rows[i] = row;
    scores[i] = score;
  }

  /** What was found so far; afterwards empty. */
  take(): Nearest {
    const found = { rows: this.rows.slice(0, this.size), scores: this.scores.slice(0, this.size) };
    this.size = 0;
    return found;
  }
}
