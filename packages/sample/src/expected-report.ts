import { CREDIT_REJECTIONS, MOVIE_REJECTIONS } from "./damage.js";
import { creditDefects, movieDefects } from "./defects.js";
import { readFilms } from "./read-facts.js";

/** What a right reading of one file finds. read = kept + duplicates + Σ rejected + repaired. */
export interface FileReport {
  /** Records a lenient CSV reader sees after the header; a split row counts as two. */
  readonly read: number;
  readonly repaired: number;
  /** Every reason by name, 0 where the sample has no such row. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly duplicates: number;
  readonly kept: number;
  /** Kept rows' cells with text where a number or literal belongs, per column. */
  readonly unreadable: Readonly<Record<string, number>>;
  /** Kept rows' cells with nothing where a number belongs, per column. */
  readonly empty: Readonly<Record<string, number>>;
}

export interface ExpectedReport {
  readonly movies: FileReport;
  readonly credits: FileReport;
  /** Ids kept from both files. */
  readonly inBoth: number;
}

/** What `movies etl` is to report of the sample, counted from the lists of films and defects. */
export function expectedReport(): ExpectedReport {
  const films = readFilms().length;
  const present = films - creditDefects.absences.length;
  const { splits, strays, overwrites } = movieDefects;
  return {
    movies: fileReport(films, splits.length, strays, overwrites, MOVIE_REJECTIONS),
    credits: fileReport(present, 0, creditDefects.strays, creditDefects.overwrites, CREDIT_REJECTIONS),
    inBoth: present,
  };
}

function fileReport(
  rows: number,
  repaired: number,
  strays: readonly { readonly outcome: string }[],
  overwrites: readonly { readonly column: string; readonly effect: string }[],
  reasons: readonly string[],
): FileReport {
  const outcomes = (outcome: string) => strays.filter((stray) => stray.outcome === outcome).length;
  const columns = (effect: string) =>
    tally(overwrites.filter((o) => o.effect === effect).map((o) => o.column));
  return {
    read: rows + repaired + strays.length,
    repaired,
    rejected: record(reasons, outcomes),
    duplicates: outcomes("duplicate"),
    kept: rows + outcomes("kept"),
    unreadable: columns("unreadable"),
    empty: columns("empty"),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  return record(words, (word) => words.filter((other) => other === word).length);
}

function record(keys: readonly string[], value: (key: string) => number): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}
