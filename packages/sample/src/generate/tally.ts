import { CREDIT_REJECTIONS, MOVIE_REJECTIONS } from "../damage.js";
import type { ExpectedReport, FileReport } from "../expected-report.js";

/** Counts what a right reading of one file is to find, while the file is made. */
export class Tally {
  private rows = 0;
  private repaired = 0;
  private readonly outcomes: Record<string, number> = {};
  private readonly unreadable: Record<string, number> = {};
  private readonly empty: Record<string, number> = {};
  private readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    this.reasons = reasons;
  }

  row(split = false): void {
    this.rows++;
    if (split) this.repaired++;
  }

  stray(outcome: string): void {
    add(this.outcomes, outcome);
  }

  cell(column: string, effect: string): void {
    if (effect === "unreadable") add(this.unreadable, column);
    if (effect === "empty") add(this.empty, column);
  }

  report(): FileReport {
    const count = (outcome: string) => this.outcomes[outcome] ?? 0;
    const strays = Object.values(this.outcomes).reduce((sum, number) => sum + number, 0);
    return {
      read: this.rows + this.repaired + strays,
      repaired: this.repaired,
      rejected: Object.fromEntries(this.reasons.map((reason) => [reason, count(reason)])),
      duplicates: count("duplicate"),
      kept: this.rows + count("kept"),
      unreadable: this.unreadable,
      empty: this.empty,
    };
  }
}

/** The tallies of both files. */
export class WorldTally {
  readonly movies = new Tally(MOVIE_REJECTIONS);
  readonly credits = new Tally(CREDIT_REJECTIONS);
  inBoth = 0;

  report(): ExpectedReport {
    return { movies: this.movies.report(), credits: this.credits.report(), inBoth: this.inBoth };
  }
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
