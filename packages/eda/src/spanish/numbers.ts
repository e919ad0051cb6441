// Thousands are grouped from four digits on, in charts and text alike, so that the figures of a column line up.

const formats = new Map<number, Intl.NumberFormat>();

/** `2,926`: a number with a fixed number of decimals */
export function decimal(value: number, digits: number): string {
  const format =
    formats.get(digits) ??
    new Intl.NumberFormat("es", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: "always",
    });
  formats.set(digits, format);
  return format.format(value);
}

/** `45.349` */
export const integer = (value: number): string => decimal(value, 0);

const significantFormat = new Intl.NumberFormat("es", { maximumSignificantDigits: 7, useGrouping: "always" });

/** `5,624196`, `110,135`, `4.224.579`: seven digits, without trailing zeros */
export const significant = (value: number): string =>
  Math.abs(value) >= 1e6 ? integer(value) : significantFormat.format(value);

/** As many decimals as the value has, six at most: `547,488298`, `7,7`, `12` */
export const plain = (value: number): string =>
  new Intl.NumberFormat("es", { maximumFractionDigits: 6, useGrouping: "always" }).format(value);

/** `0,0045`, `0,79`, `2,40`, `12.396.383`: so many digits as one reads at a glance */
export const short = (value: number): string =>
  value < 0.1 ? plain(Number(value.toPrecision(2))) : decimal(value, value < 100 ? 2 : 0);

/** `44,6 %`; never `0,0 %` of something, or `100,0 %` of less than everything */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "0 %";
  if (part === 0 || part === whole) return part === 0 ? "0 %" : "100 %";
  const rounded = decimal((part / whole) * 100, 1);
  if (rounded === "0,0") return "menos del 0,1 %";
  return rounded === "100,0" ? "más del 99,9 %" : `${rounded} %`;
}

/** `US$ 1.539.650.000` */
export const dollars = (value: number): string => `US$ ${integer(value)}`;

/** `1.540 M`, `0,5 M`, `15.000`: dollars, short enough for the end of a bar */
export function shortDollars(value: number): string {
  if (value >= 1e7) return `${integer(value / 1e6)} M`;
  return value >= 1e5 ? `${decimal(value / 1e6, 1)} M` : integer(value);
}
