import { csvLine } from "../csv.js";
import type { Overwrite, Stray } from "../damage.js";
import type { Film, Names } from "../facts.js";
import { inventedFilm } from "../invented.js";
import { CREDIT_COLUMNS, creditCells, MOVIE_COLUMNS, movieCells } from "../raw-form.js";
import { rowLine, splitLine, strayLine } from "../row-form.js";
import { damages, inventedBy } from "./damage.js";
import { films } from "./film.js";
import type { Rates } from "./settings.js";
import type { Tally, WorldTally } from "./tally.js";
import { splitOverview } from "./text.js";

/** The rows of one film in both files, those that befall it before its own; each with its line end. */
export interface FilmRows {
  readonly movies: string;
  readonly credits: string;
}

/** The first lines of the two files. */
export const HEADERS: FilmRows = { movies: csvLine(MOVIE_COLUMNS), credits: csvLine(CREDIT_COLUMNS) };

/** The rows of a world by the film's number from 0, each to be asked for once; `tally` counts what is in them. */
export function worldRows(
  seed: number,
  rates: Rates,
  names: Names,
  tally: WorldTally,
): (number: number) => FilmRows {
  const filmOf = films(seed);
  const damageOf = damages(seed, rates);
  const moviesFile = {
    columns: MOVIE_COLUMNS,
    cells: (film: Film) => movieCells(film, names),
    tally: tally.movies,
  };
  const creditsFile = {
    columns: CREDIT_COLUMNS,
    cells: (film: Film) => creditCells(film, names),
    tally: tally.credits,
  };

  return (number) => {
    const film = filmOf(number);
    const { movies, credits, random } = damageOf(number);
    const earlier = number === 0 ? undefined : random.below(number);
    const billed = earlier !== undefined && !damageOf(earlier).credits.absent ? earlier : undefined;
    const subject = (
      { of, outcome }: Pick<Stray<unknown, string>, "of" | "outcome">,
      repeated: number | undefined,
    ): Film | undefined => {
      if (typeof of !== "number") return inventedFilm(inventedBy(number, of));
      if (outcome !== "duplicate") return film;
      return repeated === undefined ? undefined : filmOf(repeated);
    };

    const movieStray = strayRow(moviesFile, movies.stray, (stray) => subject(stray, earlier));
    const movieOwn = ownCells(moviesFile, film, movies.overwrite);
    if (film.unknown?.runtime && movies.overwrite?.column !== "runtime")
      tally.movies.cell("runtime", "empty");
    tally.movies.row(movies.split);
    if (movies.split) movieOwn.overview = splitOverview(random);
    const movieRow = movies.split ? splitLine(film.id, movieOwn) : rowLine(MOVIE_COLUMNS, movieOwn);

    const creditStray = strayRow(creditsFile, credits.stray, (stray) => subject(stray, billed));
    if (credits.absent) return { movies: movieStray + movieRow, credits: creditStray };
    tally.credits.row();
    tally.inBoth++;
    const creditRow = rowLine(CREDIT_COLUMNS, ownCells(creditsFile, film, credits.overwrite));
    return { movies: movieStray + movieRow, credits: creditStray + creditRow };
  };
}

interface RawFile<Column extends string> {
  readonly columns: readonly Column[];
  cells(film: Film): Record<Column, string>;
  readonly tally: Tally;
}

/** The row of a stray, or nothing where there is none, or no film yet that it could repeat. */
function strayRow<Column extends string, S extends Stray<Record<Column, string>, string>>(
  { columns, cells, tally }: RawFile<Column>,
  stray: S | undefined,
  subject: (stray: S) => Film | undefined,
): string {
  const about = stray && subject(stray);
  if (stray === undefined || about === undefined) return "";
  tally.stray(stray.outcome);
  return strayLine(columns, cells(about), stray);
}

function ownCells<Column extends string>(
  { cells, tally }: RawFile<Column>,
  film: Film,
  overwrite: Overwrite<Record<Column, string>> | undefined,
): Record<Column, string> {
  const own = cells(film);
  if (overwrite === undefined) return own;
  own[overwrite.column] = overwrite.text;
  tally.cell(overwrite.column, overwrite.effect);
  return own;
}
