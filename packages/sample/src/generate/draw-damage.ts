import { creditDefects, movieDefects } from "../demo/defects.js";
import type { CreditCells, MovieCells } from "../raw/cells.js";
import type { Invented, Overwrite, Stray } from "../raw/damage.js";
import { PURPOSE, Random } from "./random.js";
import type { Rates } from "./settings.js";

/** What befalls the rows of one film in one file. The defects are those of the demo world, by its own lists. */
export interface Drawn<Cells> {
  /** a row before the film's own */
  readonly stray: Stray<Cells, string> | undefined;
  readonly overwrite: Overwrite<Cells> | undefined;
}

export interface FilmDamage {
  readonly movies: Drawn<MovieCells> & { readonly split: boolean };
  readonly credits: Drawn<CreditCells> & { readonly absent: boolean };
  /** random numbers for what a defect still has to choose */
  readonly random: Random;
}

const movieStrays = byOutcome(movieDefects.strays, "missing_release_date");
const creditStrays = byOutcome(creditDefects.strays, "kept");

/** What befalls a film, by its number from 0. */
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
  // A record cut off stands before a whole one: of two side by side, as many fields as a split row has, a right reading makes one.
  const absent = random.chance(rates.absent) && !isCutOff(stray);
  return { stray, overwrite, absent };
}

const isCutOff = (stray: Stray<CreditCells, string> | undefined): boolean =>
  stray?.form !== undefined && stray.form !== "bare-quotes";

interface Strays<Cells> {
  readonly duplicates: readonly Stray<Cells, string>[];
  /** those that the full data set has many of */
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

/** A film that a stray row is about, other than one of the world's: its id is nobody else's. */
export const inventedBy = (film: number, { title, overview }: Invented): Invented => ({
  id: 2_000_000_000 + film,
  title,
  overview,
});
