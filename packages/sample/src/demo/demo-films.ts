import type { Film } from "../film.js";
import type { Overwrite, Stray } from "../raw/damage.js";
import { inventedFilm } from "../raw/invented.js";
import type { DamagedFilm, DamagedRow } from "../raw/rows.js";
import { creditDefects, movieDefects } from "./defects.js";
import { readFilms } from "./films.js";

/** The films of the demo world, in the order of the raw file, each with the defects of its rows. */
export function demoFilms(): DamagedFilm[] {
  const films = readFilms();
  const byId = new Map(films.map((film) => [film.id, film]));
  const split = new Set(movieDefects.splits.map(({ id }) => id));
  const absent = new Set(creditDefects.absences.map(({ id }) => id));
  return films.map((film) => ({
    film,
    movies: damage(film, byId, movieDefects),
    credits: damage(film, byId, creditDefects),
    split: split.has(film.id),
    absent: absent.has(film.id),
  }));
}

interface Defects<Cells> {
  readonly strays: readonly Stray<Cells, string>[];
  readonly overwrites: readonly Overwrite<Cells>[];
}

function damage<Cells>(
  { id }: Film,
  films: ReadonlyMap<number, Film>,
  { strays, overwrites }: Defects<Cells>,
): DamagedRow<Cells> {
  const subject = (of: Stray<Cells, string>["of"]): Film => {
    if (typeof of !== "number") return inventedFilm(of);
    const film = films.get(of);
    if (film === undefined) throw new RangeError(`A defect repeats film ${of}, which is not in films/.`);
    return film;
  };
  return {
    strays: strays
      .filter(({ before }) => before === id)
      .map((stray) => ({ ...stray, about: subject(stray.of) })),
    overwrites: overwrites.filter((overwrite) => overwrite.id === id),
  };
}
