import type { Writing, WritingOptions } from "./writing.js";

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `"1995-10-30"` → itself; null if the cell is not a day of the calendar (2017-02-30 is not). Arithmetic on the
 * numbers, no Date: neither the time zone nor a roll-over into March can get in. Years are 0001 to 9999, as in Python.
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

/** A time of day behind a date, with fraction and zone: the date is the day as it is written there. */
const TIME =
  /(?:T|,? +)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:de )?(\p{L}{3,})\.?,?[ -](?:de )?(\d{4})$/u;
const MONTH_NAME_DAY = /^(\p{L}{3,})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

const iso = (year: string, month: string | number, day: string): string =>
  `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;

/** How dates are written beside 1995-10-30, as far as they mean one day, or the user has said which of two. */
export const dateWritings = ({ dates }: WritingOptions): Writing[] => [
  writing("with a time", (day, time) => (time === "" ? null : day)),
  writing("1995/10/30", (day) => {
    const [, year, , month, date] = YEAR_FIRST.exec(day) ?? [];
    return year && month && date ? iso(year, month, date) : null;
  }),
  writing("19951030", (day) => {
    const [, year, month, date] = DIGITS.exec(day) ?? [];
    return year && month && date ? iso(year, month, date) : null;
  }),
  writing("with the month's name", (day) => {
    const first = DAY_MONTH_NAME.exec(day);
    const [, date, name, year] = first ?? [];
    const [, other, number, last] = (first ? null : MONTH_NAME_DAY.exec(day)) ?? [];
    const month = months().get((name ?? other ?? "").toLowerCase());
    return month === undefined ? null : iso(year ?? last ?? "", month, date ?? number ?? "");
  }),
  writing("day/month/year", (day) => yearLast(day, dates, "dmy")),
  writing("month/day/year", (day) => yearLast(day, dates, "mdy")),
];

/** A cell that is a date of which nobody can say whether the day or the month comes first. */
export function isAmbiguous(cell: string): boolean {
  const [, first, , second] = YEAR_LAST.exec(parts(cell).day) ?? [];
  return first !== second && Math.max(Number(first), Number(second)) <= 12;
}

/** The order in which a date could be read that cannot be read in the order that was said. */
export const otherOrder = (cell: string, { dates }: WritingOptions): "dmy" | "mdy" | undefined =>
  (["dmy", "mdy"] as const).find(
    (order) =>
      dates !== undefined &&
      order !== dates &&
      parseDate(yearLast(parts(cell).day, order, order) ?? "") !== null,
  );

/** Reads 30/10/1995 in one order, if the user says so, or if it is a day in this order only. */
function yearLast(cell: string, said: WritingOptions["dates"], order: "dmy" | "mdy"): string | null {
  const [, first = "", , second = "", year] = YEAR_LAST.exec(cell) ?? [];
  if (year === undefined) return null;
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  if (said !== undefined) return said === order ? iso(year, month, day) : null;
  return Number(month) <= 12 && (Number(day) > 12 || day === month) ? iso(year, month, day) : null;
}

function writing(name: string, read: (day: string, time: string) => string | null): Writing {
  return {
    name,
    usual(cell) {
      const { day, time } = parts(cell);
      return read(day, time);
    },
  };
}

/** `Mon, 30 Oct 1995`: the day says it too. */
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar(?=[.,]|tes)|mi[eé]|jue|vie|s[aá]b|dom)\p{L}*[.,]* /iu;

/** No date is longer; in a long text TIME would be looked for at every blank. */
const LONGEST = 64;

function parts(cell: string): { day: string; time: string } {
  const text = cell.trim().replace(WEEKDAY, "");
  if (text.length > LONGEST) return { day: text, time: "" };
  const [time = ""] = TIME.exec(text) ?? [];
  return { day: text.slice(0, text.length - time.length), time };
}

let known: ReadonlyMap<string, number> | undefined;

/** The number of a month by its English or Spanish name, long or short. */
function months(): ReadonlyMap<string, number> {
  known ??= new Map(
    ["en", "es"].flatMap((locale) =>
      (["long", "short"] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
        return DAYS.map((_, i): [string, number] => [
          format
            .format(new Date(Date.UTC(2000, i, 15)))
            .toLowerCase()
            .replace(".", ""),
          i + 1,
        ]);
      }),
    ),
  );
  return known;
}
