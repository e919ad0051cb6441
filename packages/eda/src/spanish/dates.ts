const monthFormat = new Intl.DateTimeFormat("es", { month: "long", timeZone: "UTC" });
const weekdayFormat = new Intl.DateTimeFormat("es", { weekday: "long", timeZone: "UTC" });
const dateFormat = new Intl.DateTimeFormat("es", { dateStyle: "long", timeZone: "UTC" });

/** January first. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  monthFormat.format(Date.UTC(2001, month, 1)),
);

/** Monday first: the first of January 2001 was one. */
export const WEEKDAYS: readonly string[] = Array.from({ length: 7 }, (_, day) =>
  weekdayFormat.format(Date.UTC(2001, 0, 1 + day)),
);

/** `1995-10-30` as `30 de octubre de 1995` */
export const longDate = (day: string): string => dateFormat.format(new Date(`${day}T00:00:00Z`));
