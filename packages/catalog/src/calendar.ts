// Days are counted from 1970-01-01, a Thursday, in UTC: no answer depends on where the service stands.

const THURSDAY = 4;

/** The year of a day. */
export const yearOf = (day: number): number => dateOf(day).year;

/** A day as YYYY-MM-DD. */
export function isoDate(day: number): string {
  const { year, month, date } = dateOf(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** How many of the days fall in each month; January at 1. */
export function countByMonth(days: Int32Array): Int32Array {
  const counts = new Int32Array(13);
  for (const day of days) bump(counts, dateOf(day).month);
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

interface CalendarDate {
  readonly year: number;
  /** January is 1 */
  readonly month: number;
  readonly date: number;
}

/**
 * A day in the Gregorian calendar, which repeats itself every 400 years (Hinnant, "chrono-compatible low-level date
 * algorithms", civil_from_days). Years begin in March here, so that the leap day is their last. A `Date` would take six
 * times as long, and a director has a hundred films.
 */
function dateOf(day: number): CalendarDate {
  const fromMarch0 = day + DAYS_TO_1970;
  const era = Math.floor(fromMarch0 / DAYS_IN_ERA);
  const dayOfEra = fromMarch0 - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (DAYS_IN_ERA - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153); // 153 days in each five months
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** From the 1st of March of the year 0. */
const DAYS_TO_1970 = 719_468;
const DAYS_IN_ERA = 146_097;

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
