import { CREDIT_REJECTIONS, MOVIE_REJECTIONS } from "./damage.js";

/** What a correct reading of one file finds. read = kept + duplicates + Σ rejected + repaired. */
export interface ExpectedFile {
  /** Records a lenient CSV reader sees after the header; a split row counts as two. */
  readonly read: number;
  readonly repaired: number;
  /** Every reason by name, 0 if there is no such row. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly duplicates: number;
  readonly kept: number;
  /** Cells of kept rows with text instead of a number or literal, per column. */
  readonly unreadable: Readonly<Record<string, number>>;
  /** Kept rows' cells with nothing instead of a number, per column. */
  readonly empty: Readonly<Record<string, number>>;
}

export interface ExpectedReport {
  readonly movies: ExpectedFile;
  readonly credits: ExpectedFile;
  /** Ids kept from both files. */
  readonly inBoth: number;
}

const NUMBERS = ["budget", "revenue", "runtime", "popularity", "vote_average", "vote_count"];

/** Counts what a correct reading of one file must find, while the file is made. */
export class FileTally {
  private rows = 0;
  private repaired = 0;
  private readonly outcomes: Record<string, number> = {};
  private readonly unreadableCells: Record<string, number> = {};
  private readonly emptyCells: Record<string, number> = {};
  private readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    this.reasons = reasons;
  }

  /** A film's own row. */
  row(cells: Readonly<Record<string, string>>): void {
    this.rows++;
    for (const column of NUMBERS) if (cells[column] === "") add(this.emptyCells, column);
  }

  /** A row that is two records. */
  split(): void {
    this.repaired++;
  }

  stray(outcome: string): void {
    add(this.outcomes, outcome);
  }

  unreadable(column: string): void {
    add(this.unreadableCells, column);
  }

  report(): ExpectedFile {
    const count = (outcome: string) => this.outcomes[outcome] ?? 0;
    const strays = Object.values(this.outcomes).reduce((sum, number) => sum + number, 0);
    return {
      read: this.rows + this.repaired + strays,
      repaired: this.repaired,
      rejected: Object.fromEntries(this.reasons.map((reason) => [reason, count(reason)])),
      duplicates: count("duplicate"),
      kept: this.rows + count("kept"),
      unreadable: this.unreadableCells,
      empty: this.emptyCells,
    };
  }
}

/** The tallies of both files. */
export class WorldTally {
  readonly movies = new FileTally(MOVIE_REJECTIONS);
  readonly credits = new FileTally(CREDIT_REJECTIONS);
  inBoth = 0;

  report(): ExpectedReport {
    return { movies: this.movies.report(), credits: this.credits.report(), inBoth: this.inBoth };
  }
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
