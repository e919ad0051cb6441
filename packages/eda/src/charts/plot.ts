import { escapeHtml } from "../html/escape.js";
import { logarithmicName } from "../spanish/words.js";
import { type Key, legendHtml } from "./legend.js";
import { placeOn, type Scale, ticksOf } from "./scale.js";

export interface Axis extends Scale {
  readonly title: string;
  format(value: number): string;
}

export interface Mark {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly colour: string;
  /** what it says to one who points at it */
  readonly tip: string;
}

interface Plot {
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
  /** what the colours mean, when there are several */
  readonly legend?: readonly Key[];
  /** draws the line on which x and y are equal */
  readonly diagonal?: boolean;
  /** leaves a gap between marks */
  readonly apart?: boolean;
}

/**
 * Rectangles between two axes. The drawing is SVG that stretches with the page; what is read is HTML beside it, as large on a phone as on a
 * laptop.
 */
export function plot({ x, y, marks, legend = [], diagonal = false, apart = false }: Plot): string {
  const [left, up] = [placeOn(x), placeOn(y)];
  const down = (value: number) => 100 - up(value);
  const rects = marks.map(
    (mark) =>
      `<rect x="${left(mark.x)}" y="${short(down(mark.y2))}" width="${short((left(mark.x2) - left(mark.x)) * (apart ? 0.93 : 1))}" height="${short(up(mark.y2) - up(mark.y))}" fill="${mark.colour}"><title>${escapeHtml(mark.tip)}</title></rect>`,
  );
  const [first, last] = [Math.max(x.from, y.from), Math.min(x.to, y.to)];
  const line =
    diagonal && first < last
      ? `<line x1="${left(first)}" y1="${short(down(first))}" x2="${left(last)}" y2="${short(down(last))}"/>`
      : "";
  const ys = ticksOf(y, MOST_TICKS).map((tick) => ({ at: up(tick), label: escapeHtml(y.format(tick)) }));
  const xs = labelsBelow(x).map(({ tick, label }) => ({ at: left(tick), label: escapeHtml(label) }));
  const widest = ys.reduce((long, { label }) => (label.length > long.length ? label : long), "");
  return `${legend.length > 0 ? legendHtml(legend) : ""}<p class="axis">${titleOf(y)}</p>
<div class="plot"><div class="y"><b>${widest}</b>${ys.map(({ at, label }) => `<span style="bottom:${at}%">${label}</span>`).join("")}</div>
<div class="area">${ys.map(({ at }) => `<i style="bottom:${at}%"></i>`).join("")}<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${rects.join("")}${line}</svg></div>
<div class="x">${xs.map(({ at, label }) => `<span style="left:${at}%">${label}</span>`).join("")}</div></div><p class="axis end">${titleOf(x)}</p>`;
}

const MOST_TICKS = 6;
const LETTERS_ON_PHONE = 36; // below a chart

/** The labels of an axis from left to right, as many as do not touch on a phone. */
function labelsBelow(axis: Axis, most = MOST_TICKS): { tick: number; label: string }[] {
  const labels = ticksOf(axis, most).map((tick) => ({ tick, label: axis.format(tick) }));
  const longest = Math.max(...labels.map(({ label }) => label.length));
  const fits = labels.length * (longest + 1) <= LETTERS_ON_PHONE;
  return fits || most <= 2 ? labels : labelsBelow(axis, most - 1);
}

const short = (value: number): number => Number(value.toFixed(2));

const titleOf = ({ title, logarithmic }: Axis): string =>
  escapeHtml(logarithmic ? logarithmicName(title) : title);
