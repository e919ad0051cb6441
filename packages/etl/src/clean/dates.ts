const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `"1995-10-30"` → itself; null if the cell is not a day of the calendar (2017-02-30 is not). Arithmetic on the
 * numbers, no Date: neither the time zone nor a roll-over into March can interfere. Years are 0001 to 9999, as in Python.
 */
export function parseDate(cell: string): string | null {
  const text = cell.trim();
  if (!DATE.test(text)) return null;
  const year = yearOf(text);
  const day = Number(text.slice(8));
  return year > 0 && day > 0 && day <= daysOf(Number(text.slice(5, 7)), year) ? text : null;
}

/** The year of a date that `parseDate` gave. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** 0 for a month that does not exist. */
function daysOf(month: number, year: number): number {
  if (month === 2 && isLeap(year)) return 29;
  return DAYS[month - 1] ?? 0;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
