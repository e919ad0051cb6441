import type { CreditCells, MovieCells } from "./raw-form.js";

/** Why `movies etl` leaves a row of either file out. */
export const MOVIE_REJECTIONS = [
  "malformed_quotes",
  "wrong_field_count",
  "invalid_id",
  "missing_release_date",
  "invalid_release_date",
] as const;
export const CREDIT_REJECTIONS = ["wrong_field_count", "invalid_id"] as const;

export type MovieRejection = (typeof MOVIE_REJECTIONS)[number];
export type CreditRejection = (typeof CREDIT_REJECTIONS)[number];

interface Named {
  readonly name: string;
  readonly reason: string;
}

/** A film or its credits as the facts have them, odd by nature. `pattern` is what the raw cell shows. */
export interface Oddity<Cells> extends Named {
  readonly id: number;
  readonly column: keyof Cells;
  readonly pattern: RegExp;
}

/** A cell of a kept row that says something else than the facts. */
export interface Overwrite<Cells> extends Named {
  readonly id: number;
  readonly column: keyof Cells;
  readonly text: string;
  /** `empty` where there is nothing, `unreadable` where there is no number or literal, `odd` where it can be read. */
  readonly effect: "empty" | "unreadable" | "odd";
}

/** A film nobody made: all other cells are plain, and the row is right but for its one defect. */
export interface Invented {
  readonly id: number;
  readonly title: string;
  readonly overview: string;
}

/** A row beyond those of the films. It stands right before the row of the film `before`. */
export interface Stray<Cells, Outcome> extends Named {
  /** The id of the film whose row is repeated, or a film of its own. */
  readonly of: number | Invented;
  readonly before: number;
  readonly change?: Partial<Cells>;
  /** How the record is written: all fields, only the first so many, or with quotes inside quotes left single. */
  readonly form?: { readonly fields: number } | "bare-quotes";
  readonly outcome: Outcome;
}

/** A film whose overview has a line break that was not quoted: one row becomes two records. */
export interface Split extends Named {
  readonly id: number;
}

/** A film that has no row in the credits. */
export interface Absence extends Named {
  readonly id: number;
}

export interface MovieDamage {
  readonly splits: readonly Split[];
  readonly overwrites: readonly Overwrite<MovieCells>[];
  readonly strays: readonly Stray<MovieCells, MovieRejection | "duplicate">[];
  readonly oddities: readonly Oddity<MovieCells>[];
}

export interface CreditDamage {
  readonly absences: readonly Absence[];
  readonly overwrites: readonly Overwrite<CreditCells>[];
  /** `kept` are credits of a film that the movies file lacks or loses. */
  readonly strays: readonly Stray<CreditCells, CreditRejection | "duplicate" | "kept">[];
  readonly oddities: readonly Oddity<CreditCells>[];
}
