import { along, type Random } from "./random.js";
import { FILM } from "./settings.js";

export interface Figures {
  readonly popularity: number;
  readonly voteCount: number;
  readonly voteAverage: number;
  readonly budget: number;
  readonly revenue: number;
  readonly runtime: number;
}

/** `fame` is the standard normal deviate of the film's votes; everything else correlates with it as in the full data set. */
export function figures(random: Random, fame: number): Figures {
  const voteCount = Math.round(along(FILM.voteCount, fame));
  const average = along(FILM.voteAverage, random.like(fame, FILM.averageByVotes));
  return {
    popularity: rounded(along(FILM.popularity, random.like(fame, FILM.popularityByVotes)), 1e6),
    voteCount,
    voteAverage: voteCount === 0 ? 0 : rounded(average, 10),
    ...money(random, fame),
    runtime: Math.round(along(FILM.runtime, random.normal())),
  };
}

function money(random: Random, fame: number): { budget: number; revenue: number } {
  if (!random.chance(along(FILM.hasBudget, fame))) {
    const known = random.chance(along(FILM.hasOnlyRevenue, fame));
    return { budget: 0, revenue: known ? dollars(along(FILM.revenue, random.normal())) : 0 };
  }
  // Films with a budget have more votes than others: their deviate is around 1.
  const budget = dollars(along(FILM.budget, random.like(fame - 1, FILM.budgetByVotes)));
  if (!random.chance(along(FILM.hasRevenue, fame))) return { budget, revenue: 0 };
  const revenue = Math.round(budget * along(FILM.return, random.like(fame - 1, FILM.returnByVotes)));
  return {
    budget: random.chance(FILM.budgetInMillions) ? Math.ceil(budget / 1e6) : budget,
    revenue: Math.min(FILM.largestRevenue, revenue),
  };
}

/** Large sums are round. */
const dollars = (sum: number): number => (sum < 1e6 ? Math.round(sum) : Math.round(sum / 1e5) * 1e5);

const rounded = (value: number, per: number): number => Math.round(value * per) / per;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the given year, `YYYY-MM-DD`. */
export function dayIn(random: Random, year: number): string {
  const month = random.index(FILM.months);
  const day = month === 0 && random.chance(FILM.newYear) ? 1 : 1 + random.below(DAYS[month] ?? 28);
  return `${year}-${two(month + 1)}-${two(day)}`;
}

const two = (number: number): string => String(number).padStart(2, "0");
