// Days are counted from 1970-01-01, a Thursday, in UTC: no answer depends on the service's time zone.

const MS_PER_DAY = 86_400_000;

const dateOf = (day: number): Date => new Date(day * MS_PER_DAY);

/** The year of a day. */
export const yearOf = (day: number): number => dateOf(day).getUTCFullYear();

/** The first day of a year. */
export const firstDay = (year: number): number => Date.UTC(year) / MS_PER_DAY;

/** A day as YYYY-MM-DD. */
export const isoDate = (day: number): string => dateOf(day).toISOString().slice(0, "YYYY-MM-DD".length);

/** How many of the days fall in each month, January at 1, and on each weekday, Monday at 1. */
export function countDays(days: Int32Array): { months: Int32Array; weekdays: Int32Array } {
  const months = new Int32Array(13);
  const weekdays = new Int32Array(8);
  for (const day of days) {
    const date = dateOf(day);
    bump(months, date.getUTCMonth() + 1);
    bump(weekdays, date.getUTCDay() || 7);
  }
  return { months, weekdays };
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
