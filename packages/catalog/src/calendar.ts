// Days are counted from 1970-01-01, a Thursday, in UTC: no answer depends on where the service stands.

const MS_PER_DAY = 86_400_000;
const THURSDAY = 4;

/** The year of a day. */
export const yearOf = (day: number): number => dateOf(day).getUTCFullYear();

/** A day as YYYY-MM-DD. */
export const isoDate = (day: number): string => dateOf(day).toISOString().slice(0, 10);

/** How many of the days fall in each month; January at 1. */
export function countByMonth(days: Int32Array): Int32Array {
  const counts = new Int32Array(13);
  for (const day of days) bump(counts, dateOf(day).getUTCMonth() + 1);
  return counts;
}

/** How many of the days fall on each weekday; Monday at 1. */
export function countByWeekday(days: Int32Array): Int32Array {
  const counts = new Int32Array(8);
  for (const day of days) bump(counts, weekdayOf(day));
  return counts;
}

// The remainder of a day before 1970 is negative in JavaScript: a week is added back.
const weekdayOf = (day: number): number => ((((day + THURSDAY - 1) % 7) + 7) % 7) + 1;

const dateOf = (day: number): Date => new Date(day * MS_PER_DAY);

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
