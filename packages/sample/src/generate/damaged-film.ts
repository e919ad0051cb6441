import type { Film } from "../film.js";
import type { Stray } from "../raw/damage.js";
import { inventedFilm } from "../raw/invented.js";
import type { DamagedFilm, DamagedRow } from "../raw/rows.js";
import { type Drawn, damages, inventedBy } from "./draw-damage.js";
import { films } from "./film.js";
import { DEFAULT_SEED, RATES, type Rates } from "./settings.js";
import { splitOverview } from "./text.js";

export interface WorldOptions {
  /** films with a row that is to be kept; rows to be rejected come on top */
  readonly movies: number;
  /** a whole number from 0 to 4,294,967,295 */
  readonly seed?: number;
  /** how much is damaged; by default as much as in the real files */
  readonly rates?: Rates;
}

/** The films of a generated world, one after the other. A larger world begins with the smaller world of the same seed. */
export function* generatedFilms({
  movies,
  seed = DEFAULT_SEED,
  rates = RATES,
}: WorldOptions): Generator<DamagedFilm> {
  const filmOf = films(seed);
  const damageOf = damages(seed, rates);
  for (let number = 0; number < movies; number++) {
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
      return repeated === undefined ? undefined : filmOf(repeated); // there is no earlier film to repeat
    };
    yield {
      film: movies.split ? { ...film, overview: splitOverview(random) } : film,
      movies: rowDamage(movies, (stray) => subject(stray, earlier)),
      credits: rowDamage(credits, (stray) => subject(stray, billed)),
      split: movies.split,
      absent: credits.absent,
    };
  }
}

function rowDamage<Cells>(
  { stray, overwrite }: Drawn<Cells>,
  subject: (stray: Stray<Cells, string>) => Film | undefined,
): DamagedRow<Cells> {
  const about = stray && subject(stray);
  return {
    strays: stray && about ? [{ ...stray, about }] : [],
    overwrites: overwrite ? [overwrite] : [],
  };
}
