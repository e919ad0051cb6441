import type { FilmName } from "@movies/diff";
import { plural } from "../../terminal/numbers.js";
import { table } from "../../terminal/table.js";
import type { Words } from "../../terminal/words.js";

/** Lines of each list that are shown; --json has all. */
export const SHOWN = 10;
/** Characters of a value. */
export const WIDTH = 40;

export function list(head: string, rows: readonly (readonly string[])[], unit = "film"): Words[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, SHOWN).map(([first = "", ...others]) => [`  ${first}`, ...others]);
  return [[`${head} (${plural(rows.length, unit)}):`, table(shown), ...rest(rows.length, unit)]];
}

export function rest(all: number, unit: string): string[] {
  const more = all - SHOWN;
  return more > 0 ? [`  … and ${plural(more, `more ${unit}`, `more ${unit}s`)}; --json lists all`] : [];
}

export const nameOf = ({ id, title, year }: FilmName): string =>
  `${id}${title === null ? "" : ` ${short(title)}`}${year === null ? "" : ` (${year})`}`;

export const short = (text: string, width = WIDTH): string => {
  const letters = [...text];
  return letters.length > width ? `${letters.slice(0, width - 1).join("")}…` : text;
};
