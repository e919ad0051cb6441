import { csvCell, csvLine } from "./csv.js";
import type { Overwrite, Stray } from "./damage.js";
import { creditDefects, movieDefects } from "./defects.js";
import type { Film, Names } from "./facts.js";
import { inventedFilm } from "./invented.js";
import { CREDIT_COLUMNS, creditCells, MOVIE_COLUMNS, type MovieCells, movieCells } from "./raw-form.js";
import { readFilms, readNames } from "./read-facts.js";

/** The text of the two raw files. */
export interface World {
  readonly movies: string;
  readonly credits: string;
}

/** The demo world with all its defects: the same bytes every time. Reads `films/` beside this package's code. */
export function sampleWorld(): World {
  const films = readFilms();
  const names = readNames();
  return { movies: moviesText(films, names), credits: creditsText(films, names) };
}

function moviesText(films: readonly Film[], names: Names): string {
  const { splits, overwrites, strays } = movieDefects;
  const split = new Set(splits.map(({ id }) => id));
  const lines = films.flatMap((film) => {
    const cells = overwritten(movieCells(film, names), film.id, overwrites);
    const before = strayLines(films, strays, film.id, MOVIE_COLUMNS, (of) => movieCells(of, names));
    return [...before, split.has(film.id) ? splitLine(film.id, cells) : line(MOVIE_COLUMNS, cells)];
  });
  return csvLine(MOVIE_COLUMNS) + lines.join("");
}

function creditsText(films: readonly Film[], names: Names): string {
  const { absences, overwrites, strays } = creditDefects;
  const absent = new Set(absences.map(({ id }) => id));
  const lines = films.flatMap((film) => {
    const cells = overwritten(creditCells(film, names), film.id, overwrites);
    const before = strayLines(films, strays, film.id, CREDIT_COLUMNS, (of) => creditCells(of, names));
    return absent.has(film.id) ? before : [...before, line(CREDIT_COLUMNS, cells)];
  });
  return csvLine(CREDIT_COLUMNS) + lines.join("");
}

function line<Column extends string>(columns: readonly Column[], cells: Record<Column, string>): string {
  return csvLine(columns.map((column) => cells[column]));
}

function overwritten<Column extends string>(
  cells: Record<Column, string>,
  id: number,
  overwrites: readonly Overwrite<Record<Column, string>>[],
): Record<Column, string> {
  const result = { ...cells };
  for (const { column, text } of overwrites.filter((o) => o.id === id)) result[column] = text;
  return result;
}

/** The strays that stand right before the row of the film `before`. */
function strayLines<Column extends string>(
  films: readonly Film[],
  strays: readonly Stray<Record<Column, string>, string>[],
  before: number,
  columns: readonly Column[],
  cellsOf: (film: Film) => Record<Column, string>,
): string[] {
  return strays
    .filter((stray) => stray.before === before)
    .map(({ of, change, form }) => {
      const cells = cellsOf(typeof of === "number" ? filmOf(films, of) : inventedFilm(of));
      const row = columns.map((column) => change?.[column] ?? cells[column]);
      if (form === "bare-quotes") return `${row.map(bareQuoted).join(",")}\n`;
      return csvLine(row.slice(0, form?.fields ?? row.length));
    });
}

function filmOf(films: readonly Film[], id: number): Film {
  const film = films.find((f) => f.id === id);
  if (film === undefined) throw new RangeError(`A defect repeats film ${id}, which is not in films/.`);
  return film;
}

/** A cell with quotes in it, in quotes, but with none of them doubled. */
const bareQuoted = (text: string): string => (text.includes('"') ? `"${text}"` : csvCell(text));

/**
 * A row whose overview is not quoted although it has a line break. The line break must be the only thing in it that
 * wants quoting: a comma would make more fields than the 10 and 15 of the original.
 */
function splitLine(id: number, cells: MovieCells): string {
  if (!/^[^",\n]*\n[^",\n]*$/.test(cells.overview)) {
    throw new RangeError(`The overview of split film ${id} must have one line break and no comma or quote.`);
  }
  const quoted = MOVIE_COLUMNS.map((column) =>
    column === "overview" ? cells.overview : csvCell(cells[column]),
  );
  return `${quoted.join(",")}\n`;
}
