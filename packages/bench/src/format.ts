import type { Spread } from "./statistics.js";

/** Three significant figures, and no more than are whole: 0.0123, 1.23, 12.3, 1,235. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

/** `1.23 (1.10 to 1.40)`, or the number alone where it was measured once. */
export const spreadText = ({ median, least, most }: Spread): string =>
  least === most ? figure(median) : `${figure(median)} (${figure(least)} to ${figure(most)})`;

export const megabytes = (bytes: number): string => figure(bytes / 1e6);
