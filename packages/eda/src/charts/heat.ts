import type { TopLevelSpec } from "vega-lite";
import type { Cell } from "../data/bins.js";
import { integer } from "../spanish/numbers.js";
import { FILM, orMore } from "../spanish/words.js";
import { WIDTH } from "./config.js";
import { decades } from "./histogram.js";

/** The least number of films for each colour, pale to strong: about two steps per decade. */
const STEPS = [1, 3, 10, 30, 100, 300];
const COLOURS = STEPS.map((_, step) => `var(--heat-${step + 1})`);

interface Heat {
  readonly cells: readonly Cell[];
  /** the title of the logarithmic axis, and how it writes a value in d3's language */
  readonly x: string;
  readonly format: string;
  readonly y: string;
}

/**
 * Where the films are in two dimensions, x on a logarithmic axis. Counted in rectangles: 45,000 points would cover each other and be
 * megabytes. Colours are few and named, because a gradient needs an id, and an id must be unique in the page.
 */
export function heat({ cells, x, format, y }: Heat): TopLevelSpec | null {
  if (cells.length === 0) return null;
  const from = Math.min(...cells.map((cell) => cell.x));
  const to = Math.max(...cells.map((cell) => cell.x2));
  const values = cells.map((cell) => ({ ...cell, step: stepName(stepOf(cell.films)) }));
  const steps = STEPS.slice(0, Math.max(...cells.map(({ films }) => stepOf(films))) + 1);
  return {
    name: "heat", // the class of its rectangles, which the page draws without seams between them
    width: WIDTH,
    height: 260,
    data: { values },
    mark: { type: "rect", strokeWidth: 0 },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: x,
        axis: { format, grid: false, values: decades(from, to) },
        scale: { type: "log", domain: [from, to], nice: false },
      },
      x2: { field: "x2" },
      y: { field: "y", type: "quantitative", title: y, scale: { zero: false }, axis: { format: "~f" } },
      y2: { field: "y2" },
      color: {
        field: "step",
        type: "nominal",
        title: FILM.many,
        sort: null,
        scale: { domain: steps.map((_, step) => stepName(step)), range: COLOURS.slice(0, steps.length) },
      },
    },
  };
}

const stepOf = (films: number): number => STEPS.findLastIndex((least) => films >= least);

function stepName(step: number): string {
  const [least, next] = [STEPS[step] ?? 0, STEPS[step + 1]];
  return next === undefined ? orMore(least) : `${integer(least)}–${integer(next - 1)}`;
}
