import type { CreditCells, MovieCells } from "./cells.js";

/** Why `movies etl` rejects a row of either file. */
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

/** Common to every defect. */
interface Named {
  readonly name: string;
  readonly reason: string;
}

/** A defect of the row of one film. */
interface OfFilm extends Named {
  readonly id: number;
}

/** A film or its credits as in the facts, odd by nature. `pattern`, a regular expression, matches the raw cell. */
export interface Oddity<Cells> extends OfFilm {
  readonly column: keyof Cells;
  readonly pattern: string;
}

/** A cell of a kept row that differs from the facts. */
export interface Overwrite<Cells> extends OfFilm {
  readonly column: keyof Cells;
  readonly text: string;
  /** `empty`: there is nothing; `unreadable`: it is not a number or literal; `odd`: it can be read. */
  readonly effect: "empty" | "unreadable" | "odd";
}

/** An invented film, so that no real film is missing when its row is lost. */
export interface Invented {
  readonly id: number;
  readonly title: string;
  readonly overview: string;
}

/** A row in addition to those of the films. It comes right before the row of the film `before`. */
export interface Stray<Cells, Outcome> extends Named {
  /** The id of the film whose row is repeated, or a film of its own. */
  readonly of: number | Invented;
  readonly before: number;
  readonly change?: Partial<Cells>;
  /** How the record is written: all fields, only the first ones, or with undoubled quotes inside quotes. */
  readonly form?: { readonly fields: number } | "bare-quotes";
  readonly outcome: Outcome;
}

export interface MovieDefects {
  /** Films whose overview has an unquoted line break: one row becomes two records. */
  readonly splits: readonly OfFilm[];
  readonly overwrites: readonly Overwrite<MovieCells>[];
  readonly strays: readonly Stray<MovieCells, MovieRejection | "duplicate">[];
  readonly oddities: readonly Oddity<MovieCells>[];
}

export interface CreditDefects {
  /** Films that have no row in the credits. */
  readonly absences: readonly OfFilm[];
  readonly overwrites: readonly Overwrite<CreditCells>[];
  /** `kept` are credits of a film that the movies file lacks or loses. */
  readonly strays: readonly Stray<CreditCells, CreditRejection | "duplicate" | "kept">[];
  readonly oddities: readonly Oddity<CreditCells>[];
}
