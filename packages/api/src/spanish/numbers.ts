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

/** A place in an order: `n.º 12`. */
export const ordinal = (place: number): string => `n.º ${plain.format(place)}`;

/** A running time in minutes: `1 h 21 min`. */
export const duration = (minutes: number): string =>
  [
    ...(minutes >= 60 ? [`${Math.floor(minutes / 60)} h`] : []),
    ...(minutes % 60 > 0 ? [`${minutes % 60} min`] : []),
  ].join(" ");

/** A count with its noun: `1 película`, `2 películas`. */
export const counted = (count: number, one: string, many: string): string =>
  `${plain.format(count)} ${count === 1 ? one : many}`;

/** A count of films. */
export const films = (count: number): string => counted(count, "película", "películas");

/** What a person did, in how many films: `actuó en 2 películas y dirigió 1 película`. */
export const didInFilms = (acted: number, directed: number): string =>
  [
    ...(acted > 0 ? [`actuó en ${films(acted)}`] : []),
    ...(directed > 0 ? [`dirigió ${films(directed)}`] : []),
  ].join(" y ");

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
  "Trece",
  "Catorce",
  "Quince",
];

/** A small count of feminine nouns at the start of a sentence: `Siete`; above fifteen in digits. */
export const inWords = (count: number): string => SMALL[count - 1] ?? number(count);
