/** The nearest rows of one row. */
export interface Nearest {
  /** row numbers, closest first */
  readonly rows: Int32Array;
  /** scores with them, descending */
  readonly scores: Float32Array;
}

/** The k greatest scores seen, of equal ones the lower row: a binary heap with the worst of them on top. */
export class TopK {
  private readonly rows: Int32Array;
  private readonly scores: Float64Array;
  private readonly k: number;
  private size = 0;

  constructor(k: number) {
    this.k = k;
    this.rows = new Int32Array(k);
    this.scores = new Float64Array(k);
  }

  offer(row: number, score: number): void {
    if (this.size < this.k) {
      this.size += 1;
      this.rise(this.size - 1, row, score);
    } else if (this.isWorse(0, row, score)) {
      this.sink(row, score);
    }
  }

  /** Empties the heap, best first. */
  take(): Nearest {
    const rows = new Int32Array(this.size);
    const scores = new Float32Array(this.size);
    while (this.size > 0) {
      const last = this.size - 1;
      rows[last] = this.rows[0] ?? 0; // the worst of those left
      scores[last] = this.scores[0] ?? 0;
      this.size = last;
      this.sink(this.rows[last] ?? 0, this.scores[last] ?? 0);
    }
    return { rows, scores };
  }

  /** Is the entry at `i` worse than this row with this score? */
  private isWorse(i: number, row: number, score: number): boolean {
    const held = this.scores[i] ?? 0;
    return held < score || (held === score && (this.rows[i] ?? 0) > row);
  }

  private rise(from: number, row: number, score: number): void {
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.isWorse(parent, row, score)) break;
      this.move(parent, i);
      i = parent;
    }
    this.put(i, row, score);
  }

  private sink(row: number, score: number): void {
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.size) break;
      const right = child + 1;
      if (right < this.size && this.isWorse(right, this.rows[child] ?? 0, this.scores[child] ?? 0))
        child = right;
      if (!this.isWorse(child, row, score)) break;
      this.move(child, i);
      i = child;
    }
    this.put(i, row, score);
  }

  private move(from: number, to: number): void {
    this.put(to, this.rows[from] ?? 0, this.scores[from] ?? 0);
  }

  private put(i: number, row: number, score: number): void {
    this.rows[i] = row;
    this.scores[i] = score;
  }
}
