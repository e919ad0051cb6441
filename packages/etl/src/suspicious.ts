import type { ColumnTable } from "./arquero.js";
import { cellsOf } from "./clean/cells-of.js";
import { SETTINGS } from "./settings.js";

/** What looks wrong in clean films and is kept all the same: nobody but a person can say which digit is missing. */
export interface Sign {
  /** what the films have, as the rest of a sentence that begins "films with" */
  readonly about: string;
}

/** A number of a film, null where it is not known. */
type Numbers = Readonly<Record<(typeof NUMBERS)[number], number | null>>;
const NUMBERS = ["budget", "return", "runtime", "vote_average", "vote_count", "release_year"] as const;

interface RowSign extends Sign {
  shows(film: Numbers): boolean;
}

const { tinyBudget, hugeReturn, incredibleReturn, firstYear, yearsAhead } = SETTINGS;

const ROW_SIGNS: Readonly<Record<string, RowSign>> = {
  tiny_budget: {
    about: `a budget above 0 and below ${tinyBudget} dollars, probably given in thousands or millions`,
    shows: ({ budget }) => budget !== null && budget > 0 && budget < tinyBudget,
  },
  /** a budget of 1 dollar gives a return of 12 million */
  huge_return_on_tiny_budget: {
    about: `such a budget that came back more than ${hugeReturn} times: their return means nothing`,
    shows: ({ budget, return: back }) =>
      budget !== null && back !== null && budget > 0 && budget < tinyBudget && back > hugeReturn,
  },
  huge_return: {
    about: `a return above ${incredibleReturn}, more than any film ever had`,
    shows: ({ return: back }) => back !== null && back > incredibleReturn,
  },
  zero_runtime: {
    about: "a runtime of 0 minutes",
    shows: ({ runtime }) => runtime === 0,
  },
  vote_average_above_10: {
    about: "a vote average above 10, the most there is; one below 0 counts as unreadable",
    shows: ({ vote_average }) => vote_average !== null && vote_average > 10,
  },
  vote_average_without_votes: {
    about: "a vote average although nobody voted",
    shows: ({ vote_average, vote_count }) => vote_average !== null && vote_average > 0 && vote_count === 0,
  },
  votes_without_average: {
    about: "votes and a vote average of 0, which nobody can give",
    shows: ({ vote_average, vote_count }) => vote_average === 0 && vote_count !== null && vote_count > 0,
  },
  release_before_cinema: {
    about: `a release before ${firstYear}, when there was no film`,
    shows: ({ release_year }) => release_year !== null && release_year < firstYear,
  },
};

const FAR_AHEAD = "release_far_ahead";

/** Every sign by name. */
export const SIGNS: Readonly<Record<string, Sign>> = {
  ...ROW_SIGNS,
  [FAR_AHEAD]: {
    about: `a release more than ${yearsAhead} years after the year by which 99.9 % of the films were out`,
  },
};

/** The ids of clean films that look wrong by themselves, by what looks wrong. */
export function findSuspicious(films: ColumnTable): Record<string, number[]> {
  const ids = cellsOf<number>(films, "id");
  const [budget, back, runtime, average, count, year] = NUMBERS.map((name) =>
    cellsOf<number | null>(films, name),
  );
  const signs = Object.entries(ROW_SIGNS).map(([name, { shows }]) => ({ name, shows, ids: [] as number[] }));
  for (let row = 0; row < ids.length; row++) {
    const film: Numbers = {
      budget: budget?.[row] ?? null,
      return: back?.[row] ?? null,
      runtime: runtime?.[row] ?? null,
      vote_average: average?.[row] ?? null,
      vote_count: count?.[row] ?? null,
      release_year: year?.[row] ?? null,
    };
    for (const sign of signs) if (sign.shows(film)) sign.ids.push(ids[row] ?? 0);
  }
  return Object.fromEntries(signs.map(({ name, ids: found }) => [name, found]));
}

/**
 * The ids of films that are released long after all others. There is no clock in what is written: the films themselves
 * tell what year it is. In a handful no year is far from the others; one film at least may be.
 * `ids` and `years` are those of the same films.
 */
export function findFarAhead(ids: Float64Array, years: Float64Array): Record<string, number[]> {
  const sorted = years.slice().sort();
  const all = sorted.length;
  const newest = sorted[Math.min(all - 2, Math.floor((all - 1) * SETTINGS.plausibleShare))];
  const found: number[] = [];
  if (newest !== undefined && all >= SETTINGS.plausibleFilms)
    years.forEach((year, i) => {
      if (year > newest + yearsAhead) found.push(ids[i] ?? 0);
    });
  return { [FAR_AHEAD]: found };
}
