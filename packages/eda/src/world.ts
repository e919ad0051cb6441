import type { ColumnTable } from "arquero";
import type { Accounts } from "./accounts.js";

/** What the report is made from. Arquero carries the tables. */
export interface World {
  /**
   * One row a film: `id`, `title`, `collection`, `language`, `status`, `overview`, `tagline` (text, empty where unknown), `date`
   * (Date, UTC), `year`, `month` (1 to 12), `weekday` (0 Monday to 6 Sunday), `budget`, `revenue` (dollars, 0 where unknown),
   * `return`, `popularity`, `average`, `votes`, `runtime` (minutes; null where unknown), and `genres`, `companies`, `countries`,
   * `spoken` (arrays of distinct names).
   */
  readonly films: ColumnTable;
  /** One row a film: `id`, `cast`, `director` (arrays of names, distinct but for case). */
  readonly credits: ColumnTable;
  /**
   * One row a name of the casts, and of the directors, whatever its case: `key` (lower case), `name` (as it is written somewhere),
   * `films` (of the name that are in both files), and the sums over these of `revenue` and `return`.
   */
  readonly cast: ColumnTable;
  readonly directors: ColumnTable;
  /** What etl did to make the two, or null where no report says. */
  readonly accounts: Accounts | null;
}

/** A film as it is read, before the calendar's parts are derived. */
export interface FilmRow {
  readonly id: number;
  readonly title: string;
  readonly collection: string;
  readonly language: string;
  readonly status: string;
  readonly overview: string;
  readonly tagline: string;
  readonly date: Date;
  readonly budget: number;
  readonly revenue: number;
  readonly return: number;
  readonly popularity: number | null;
  readonly average: number | null;
  readonly votes: number | null;
  readonly runtime: number | null;
  readonly genres: readonly string[];
  readonly companies: readonly string[];
  readonly countries: readonly string[];
  readonly spoken: readonly string[];
}

export interface CreditRow {
  readonly id: number;
  readonly cast: readonly string[];
  readonly director: readonly string[];
}
