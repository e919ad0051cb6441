import { csvLine } from "./csv.js";
import type { Overwrite, Stray } from "./damage.js";
import { creditDefects, movieDefects } from "./defects.js";
import type { Film, Names } from "./facts.js";
import { inventedFilm } from "./invented.js";
import { CREDIT_COLUMNS, creditCells, MOVIE_COLUMNS, movieCells } from "./raw-form.js";
import { readFilms, readNames } from "./read-facts.js";
import { rowLine, splitLine, strayLine } from "./row-form.js";

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
    return [...before, split.has(film.id) ? splitLine(film.id, cells) : rowLine(MOVIE_COLUMNS, cells)];
  });
  return csvLine(MOVIE_COLUMNS) + lines.join("");
}

function creditsText(films: readonly Film[], names: Names): string {
  const { absences, overwrites, strays } = creditDefects;
  const absent = new Set(absences.map(({ id }) => id));
  const lines = films.flatMap((film) => {
    const cells = overwritten(creditCells(film, names), film.id, overwrites);
    const before = strayLines(films, strays, film.id, CREDIT_COLUMNS, (of) => creditCells(of, names));
    return absent.has(film.id) ? before : [...before, rowLine(CREDIT_COLUMNS, cells)];
  });
  return csvLine(CREDIT_COLUMNS) + lines.join("");
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
    .map((stray) => {
      const { of } = stray;
      return strayLine(
        columns,
        cellsOf(typeof of === "number" ? filmOf(films, of) : inventedFilm(of)),
        stray,
      );
    });
}

function filmOf(films: readonly Film[], id: number): Film {
  const film = films.find((f) => f.id === id);
  if (film === undefined) throw new RangeError(`A defect repeats film ${id}, which is not in films/.`);
  return film;
}
