import type { ColumnTable } from "../arquero.js";
import { SETTINGS } from "../settings.js";

/** What makes a clean film look wrong. It is kept all the same: only a person can say which digit is missing. */
export interface Sign {
  readonly name: string;
  /** the rest of a sentence that begins "films with" */
  readonly about: string;
  /** those of all films that have it */
  readonly find: (films: ColumnTable) => ColumnTable;
}

/** An expression of arquero's over the numbers of a film, of which an unknown one compares as false with everything. */
const where =
  (shows: string) =>
  (films: ColumnTable): ColumnTable =>
    films.filter(shows);

const { tinyBudget, hugeReturn, incredibleReturn, firstYear, yearsAhead } = SETTINGS;

export const SIGNS: readonly Sign[] = [
  {
    name: "tiny_budget",
    about: `a budget above 0 and below ${tinyBudget} dollars, probably given in thousands or millions`,
    find: where(`d.budget > 0 && d.budget < ${tinyBudget}`),
  },
  {
    name: "huge_return_on_tiny_budget", // a budget of 1 dollar gives a return of 12 million
    about: `such a budget that came back more than ${hugeReturn} times: their return means nothing`,
    find: where(`d.budget > 0 && d.budget < ${tinyBudget} && d.return > ${hugeReturn}`),
  },
  {
    name: "huge_return",
    about: `a return above ${incredibleReturn}, more than any film ever had`,
    find: where(`d.return > ${incredibleReturn}`),
  },
  {
    name: "zero_runtime",
    about: "a runtime of 0 minutes",
    find: where("d.runtime === 0"),
  },
  {
    name: "vote_average_above_10",
    about: "a vote average above 10, the most there is; one below 0 counts as unreadable",
    find: where("d.vote_average > 10"),
  },
  {
    name: "vote_average_without_votes",
    about: "a vote average although nobody voted",
    find: where("d.vote_average > 0 && d.vote_count === 0"),
  },
  {
    name: "votes_without_average",
    about: "votes and a vote average of 0, which nobody can give",
    find: where("d.vote_average === 0 && d.vote_count > 0"),
  },
  {
    name: "release_before_cinema",
    about: `a release before ${firstYear}, when there was no film`,
    find: where(`d.release_year < ${firstYear}`),
  },
  {
    name: "release_far_ahead",
    about: `a release more than ${yearsAhead} years after the year by which 99.9 % of the films were out`,
    find: farAhead,
  },
];

/**
 * Films released long after all others. No clock is used: the films themselves tell which year it is. In a handful of
 * films no year is far from the others, and one film may always be the newest.
 */
function farAhead(films: ColumnTable): ColumnTable {
  const years = Float64Array.from(films.array("release_year") as Iterable<number>).sort();
  const newest = years[Math.min(years.length - 2, Math.floor((years.length - 1) * SETTINGS.plausibleShare))];
  const limit =
    newest === undefined || years.length < SETTINGS.plausibleFilms ? Number.MAX_VALUE : newest + yearsAhead;
  return films.filter(`d.release_year > ${limit}`);
}
