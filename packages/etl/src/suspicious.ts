import * as aq from "arquero";
import { SETTINGS } from "./settings.js";

interface Film {
  readonly budget: number;
  readonly return: number;
  readonly vote_average: number | null;
}

/** What looks wrong in a film and is kept all the same: nobody but a person can say which digit is missing. */
const SIGNS: Readonly<Record<string, (film: Film) => boolean>> = {
  /** a budget of 1 dollar gives a return of 12 million */
  huge_return_on_tiny_budget: (film) =>
    film.budget > 0 && film.budget < SETTINGS.tinyBudget && film.return > SETTINGS.hugeReturn,
  vote_average_above_10: (film) => (film.vote_average ?? 0) > 10,
};

/** The ids of clean films that look wrong, by what looks wrong. */
export function findSuspicious(films: aq.ColumnTable): Record<string, number[]> {
  const few = films.select("id", "budget", "return", "vote_average");
  return Object.fromEntries(
    Object.entries(SIGNS).map(([sign, shows]) => [
      sign,
      [...few.filter(aq.escape(shows)).array("id")].map(Number),
    ]),
  );
}
