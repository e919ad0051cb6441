import type { Ranked } from "../data/counts.js";
import { escapeHtml } from "../html/escape.js";
import { shortened } from "../spanish/words.js";
import { COLOURS, legendHtml } from "./legend.js";

const LABEL_LENGTH = 60; // longer than any title except those in a corrupt file

interface Bars {
  readonly rows: readonly Ranked[];
  /** what the length of a bar means, with its unit */
  readonly title: string;
  format(value: number): string;
  /** dots on a logarithmic axis, for values that are orders of magnitude apart; all have to be above 0 */
  readonly logarithmic?: boolean;
}

/**
 * A ranking as horizontal bars in the order given, each with its value; null for no rows. It is HTML and not SVG, so that labels wrap
 * and columns fit whatever font and screen the reader has.
 */
export function bars({ rows, title, format, logarithmic = false }: Bars): string | null {
  const most = Math.max(0, ...rows.map(({ value }) => value));
  if (most === 0) return null;
  const from = Math.floor(Math.log10(Math.min(...rows.map(({ value }) => value))) - 0.01);
  const part = (value: number): number =>
    logarithmic ? (Math.log10(value) - from) / (Math.log10(most) - from) : value / most;
  return barsHtml(
    `<p class="axis">${escapeHtml(title)}</p>`,
    rows.map(({ label, value }) => ({ label, marks: [part(value)], text: format(value) })),
    logarithmic ? "dots" : "bars",
  );
}

interface Stacked {
  /** parts of a whole, from 0 to 1 */
  readonly rows: readonly { readonly label: string; readonly parts: readonly number[] }[];
  /** what the parts are, for the legend */
  readonly names: readonly string[];
  format(part: number): string;
}

/** Bars that are made of parts, each with the sum of its parts. */
export const stackedBars = ({ rows, names, format }: Stacked): string =>
  barsHtml(
    legendHtml(names.map((name, i) => ({ name, colour: COLOURS[i] ?? "" }))),
    rows.map(({ label, parts }) => {
      const sum = parts.reduce((all, part) => all + part, 0);
      return { label, marks: parts, text: format(sum) };
    }),
    "bars",
  );

interface Row {
  readonly label: string;
  /** lengths as parts of the whole axis */
  readonly marks: readonly number[];
  readonly text: string;
}

const barsHtml = (heading: string, rows: readonly Row[], kind: "bars" | "dots"): string =>
  `${heading}<ol class="rows ${kind}">${rows
    .map(({ label, marks, text }) => {
      const name = escapeHtml(shortened(label, LABEL_LENGTH));
      const drawn = marks.map((part) => `<i style="width:${Number((part * 100).toFixed(2))}%"></i>`).join("");
      return `<li title="${name}: ${escapeHtml(text)}"><span>${name.replaceAll("_", "_<wbr>")}</span><span>${drawn}</span><span>${escapeHtml(text)}</span></li>`;
    })
    .join("")}</ol>`;
