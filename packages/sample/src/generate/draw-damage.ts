import { creditDefects, movieDefects } from "../demo/defects.js";
import type { CreditCells, MovieCells } from "../raw/cells.js";
import type { Invented, Overwrite, Stray } from "../raw/damage.js";
import { PURPOSE, Random } from "./random.js";
import type { Rates } from "./settings.js";

/** The defects of the rows of one film in one file, from the demo world's own lists. */
export interface Drawn<Cells> {
  /** a row before the film's own */
  readonly stray: Stray<Cells, string> | undefined;
  readonly overwrite: Overwrite<Cells> | undefined;
}

export interface FilmDamage {
  readonly movies: Drawn<MovieCells> & { readonly split: boolean };
  readonly credits: Drawn<CreditCells> & { readonly absent: boolean };
  /** random numbers for choices within a defect */
  readonly random: Random;
}

const movieStrays = byOutcome(movieDefects.strays, "missing_release_date");
const creditStrays = byOutcome(creditDefects.strays, "kept");

/** The defects of a film, by its number from 0. */
export function damages(seed: number, { movies, credits }: Rates): (film: number) => FilmDamage {
  return (film) => {
    const random = new Random(seed, PURPOSE.damage, film);
    return { movies: movieDamage(random, movies), credits: creditDamage(random, credits), random };
  };
}

function movieDamage(random: Random, rates: Rates["movies"]): FilmDamage["movies"] {
  const split = random.chance(rates.split);
  const stray = drawStray(random, movieStrays, rates.duplicate, rates.dateless, rates.stray);
  const overwrite =
    random.chance(rates.overwrite) && !split ? random.pick(movieDefects.overwrites) : undefined;
  return { stray, overwrite, split };
}

function creditDamage(random: Random, rates: Rates["credits"]): FilmDamage["credits"] {
  const stray = drawStray(random, creditStrays, rates.duplicate, rates.filmless, rates.stray);
  const overwrite = random.chance(rates.overwrite) ? random.pick(creditDefects.overwrites) : undefined;
  // A cut record comes before a whole one: two cut ones side by side, with as many fields as a split row, would rightly be joined.
  const absent = random.chance(rates.absent) && !isCutOff(stray);
  return { stray, overwrite, absent };
}

const isCutOff = (stray: Stray<CreditCells, string> | undefined): boolean =>
  stray?.form !== undefined && stray.form !== "bare-quotes";

interface Strays<Cells> {
  readonly duplicates: readonly Stray<Cells, string>[];
  /** the defects that are frequent in the full data set */
  readonly common: readonly Stray<Cells, string>[];
  readonly wild: readonly Stray<Cells, string>[];
}

function byOutcome<Cells>(strays: readonly Stray<Cells, string>[], common: string): Strays<Cells> {
  return {
    duplicates: strays.filter(({ outcome }) => outcome === "duplicate"),
    common: strays.filter(({ outcome }) => outcome === common),
    wild: strays.filter(({ outcome }) => outcome !== "duplicate" && outcome !== common),
  };
}

function drawStray<Cells>(
  random: Random,
  { duplicates, common, wild }: Strays<Cells>,
  duplicateRate: number,
  commonRate: number,
  wildRate: number,
): Stray<Cells, string> | undefined {
  let left = random.unit();
  for (const [rate, kinds] of [
    [duplicateRate, duplicates],
    [commonRate, common],
    [wildRate, wild],
  ] as const) {
    left -= rate;
    if (left < 0) return random.pick(kinds);
  }
  return undefined;
}

/** A film for a stray row, not one of the world's: no other film has its id. */
export const inventedBy = (film: number, { title, overview }: Invented): Invented => ({
  id: 2_000_000_000 + film,
  title,
  overview,
});
