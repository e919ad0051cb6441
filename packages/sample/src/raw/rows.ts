import type { Film, Names } from "../film.js";
import {
  CREDIT_COLUMNS,
  type CreditCells,
  creditCells,
  MOVIE_COLUMNS,
  type MovieCells,
  movieCells,
} from "./cells.js";
import { csvCell, csvLine } from "./csv.js";
import type { Overwrite, Stray } from "./damage.js";
import type { FileTally, WorldTally } from "./tally.js";

/** A film and the defects of its rows in both files. */
export interface DamagedFilm {
  readonly film: Film;
  readonly movies: DamagedRow<MovieCells>;
  readonly credits: DamagedRow<CreditCells>;
  /** The line break in its overview is not quoted. */
  readonly split: boolean;
  /** It has no credits row. */
  readonly absent: boolean;
}

export interface DamagedRow<Cells> {
  /** Rows before the film's own, each with its film. */
  readonly strays: readonly (Pick<Stray<Cells, string>, "change" | "form" | "outcome"> & {
    readonly about: Film;
  })[];
  readonly overwrites: readonly Pick<Overwrite<Cells>, "column" | "text" | "effect">[];
}

/** The rows of one film in both files, those before its own included; each with its line end. */
export interface FilmRows {
  readonly movies: string;
  readonly credits: string;
}

/** The first lines of the two files. */
export const HEADERS: FilmRows = { movies: csvLine(MOVIE_COLUMNS), credits: csvLine(CREDIT_COLUMNS) };

/** Writes films as rows, one after the other, while `tally` counts what a correct reading finds in them. */
export function rowWriter(names: Names, tally: WorldTally): (damaged: DamagedFilm) => FilmRows {
  const moviesOf = fileRows(MOVIE_COLUMNS, (film) => movieCells(film, names), tally.movies);
  const creditsOf = fileRows(CREDIT_COLUMNS, (film) => creditCells(film, names), tally.credits);
  return ({ film, movies, credits, split, absent }) => {
    if (!absent) tally.inBoth++;
    if (split) tally.movies.split();
    return {
      movies: moviesOf(film, movies, split ? (cells) => splitLine(film.id, cells) : rowLine(MOVIE_COLUMNS)),
      credits: creditsOf(film, credits, absent ? undefined : rowLine(CREDIT_COLUMNS)),
    };
  };
}

/** The rows of films in one file. `line` writes the film's own row; undefined if it has none. */
function fileRows<Column extends string>(
  columns: readonly Column[],
  cellsOf: (film: Film) => Record<Column, string>,
  tally: FileTally,
) {
  type Cells = Record<Column, string>;
  return (
    film: Film,
    { strays, overwrites }: DamagedRow<Cells>,
    line: ((cells: Cells) => string) | undefined,
  ): string => {
    let rows = "";
    for (const stray of strays) {
      tally.stray(stray.outcome);
      rows += strayLine(columns, cellsOf(stray.about), stray);
    }
    if (line === undefined) return rows;
    const cells = cellsOf(film);
    for (const { column, text, effect } of overwrites) {
      cells[column] = text;
      if (effect === "unreadable") tally.unreadable(column);
    }
    tally.row(cells);
    return rows + line(cells);
  };
}

/** A correct record. */
const rowLine =
  <Column extends string>(columns: readonly Column[]) =>
  (cells: Record<Column, string>): string =>
    csvLine(columns.map((column) => cells[column]));

/** A record with the defect. */
function strayLine<Column extends string>(
  columns: readonly Column[],
  cells: Record<Column, string>,
  { change, form }: Pick<Stray<Record<Column, string>, string>, "change" | "form">,
): string {
  const row = columns.map((column) => change?.[column] ?? cells[column]);
  if (form === "bare-quotes") return `${row.map(bareQuoted).join(",")}\n`;
  return csvLine(row.slice(0, form?.fields ?? row.length));
}

/** A quoted cell that contains quotes, none of them doubled. */
const bareQuoted = (text: string): string => (text.includes('"') ? `"${text}"` : csvCell(text));

/**
 * A row whose overview is not quoted although it has a line break. The line break must be the only thing in it that
 * needs quoting: a comma would make more fields than the 10 and 15 of the original.
 */
function splitLine(id: number, cells: MovieCells): string {
  if (!/^[^",\n]*\n[^",\n]*$/.test(cells.overview))
    throw new RangeError(`The overview of split film ${id} must have one line break and no comma or quote.`);
  const quoted = MOVIE_COLUMNS.map((column) =>
    column === "overview" ? cells.overview : csvCell(cells[column]),
  );
  return `${quoted.join(",")}\n`;
}
