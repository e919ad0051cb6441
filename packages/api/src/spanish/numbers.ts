// Spanish groups from five digits on; here always, so that 5.910 and 45.349 look alike, and as on the page of `movies eda`.
const useGrouping = "always";
const plain = new Intl.NumberFormat("es", { maximumFractionDigits: 2, useGrouping });
const fixed = new Intl.NumberFormat("es", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  useGrouping,
});
const shares = new Intl.NumberFormat("es", { style: "percent", maximumFractionDigits: 0 });
const dollars = new Intl.NumberFormat("es", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
  useGrouping,
});
// The dates are days without a time: read and written in UTC, no time zone shifts them.
const days = new Intl.DateTimeFormat("es", { dateStyle: "medium", timeZone: "UTC" });

/** A number with its decimals, at most two: `21,95`. */
export const number = (value: number): string => plain.format(value);

/** A number with two decimals, so that numbers in a column can be compared: `7,70`. */
export const decimal = (value: number): string => fixed.format(value);

/** A share between 0 and 1: `30 %`. */
export const percentage = (share: number): string => shares.format(share);

/** Whole dollars: `30.000.000 US$`. */
export const money = (amount: number): string => dollars.format(amount);

/** A day as YYYY-MM-DD: `30 oct 1995`. */
export const day = (iso: string): string => days.format(new Date(iso));

/** A count with its noun: `1 película`, `2 películas`. */
export const counted = (count: number, one: string, many: string): string =>
  `${plain.format(count)} ${count === 1 ? one : many}`;

/** A count of films. */
export const films = (count: number): string => counted(count, "película", "películas");

const SMALL = [
  "Una",
  "Dos",
  "Tres",
  "Cuatro",
  "Cinco",
  "Seis",
  "Siete",
  "Ocho",
  "Nueve",
  "Diez",
  "Once",
  "Doce",
];

/** A small count of feminine nouns at the start of a sentence: `Siete`; above twelve in digits. */
export const inWords = (count: number): string => SMALL[count - 1] ?? number(count);
