import type { TopLevelSpec } from "vega-lite";
import type { Cell } from "../data/bins.js";
import { integer } from "../spanish/numbers.js";
import { count, FILM, logarithmicName, orMore } from "../spanish/words.js";
import { decades } from "./histogram.js";

/** The least number of films for each colour, pale to strong: about two steps per decade. */
const STEPS = [1, 3, 10, 30, 100, 300];
const COLOURS = STEPS.map((_, step) => `var(--heat-${step + 1})`);

/** Writes an axis of dollars as the bars do: `10 M`, `100.000`. */
export const MONEY_AXIS =
  "datum.value < 1e6 ? format(datum.value, ',d') : format(datum.value / 1e6, ',d') + ' M'";

interface Dimension {
  readonly name: string;
  readonly logarithmic: boolean;
  /** how the axis writes a value, in Vega's language; a tooltip writes it by `plain` */
  readonly format: string;
  plain(value: number): string;
}

interface Heat {
  readonly cells: readonly Cell[];
  readonly x: Dimension;
  readonly y: Dimension;
  /** draws the line on which both are equal */
  readonly diagonal?: boolean;
}

/**
 * Where the films are in two dimensions. Counted in rectangles: 45,000 points would cover each other and be
 * megabytes. Colours are few and named, because a gradient needs an id, and an id must be unique in the page.
 */
export function heat({ cells, x, y, diagonal = false }: Heat): TopLevelSpec | null {
  if (cells.length === 0) return null;
  const xs = ends(cells.flatMap((cell) => [cell.x, cell.x2]));
  const ys = ends(cells.flatMap((cell) => [cell.y, cell.y2]));
  const values = cells.map((cell) => ({
    ...cell,
    step: stepName(stepOf(cell.films)),
    tip: `${x.name}: ${x.plain(cell.x)}–${x.plain(cell.x2)}; ${y.name}: ${y.plain(cell.y)}–${y.plain(cell.y2)}; ${count(cell.films, FILM)}`,
  }));
  const steps = STEPS.slice(0, Math.max(...cells.map(({ films }) => stepOf(films))) + 1);
  const [first, last] = [Math.max(xs[0], ys[0]), Math.min(xs[1], ys[1])];
  return {
    height: 260,
    layer: [
      {
        name: "heat", // the class of its rectangles, which the page draws without seams between them
        data: { values },
        mark: { type: "rect", strokeWidth: 0 },
        encoding: {
          x: { field: "x", type: "quantitative", ...scaled(x, xs) },
          x2: { field: "x2" },
          y: { field: "y", type: "quantitative", ...scaled(y, ys) },
          y2: { field: "y2" },
          description: { field: "tip" },
          color: {
            field: "step",
            type: "nominal",
            title: FILM.many,
            sort: null,
            scale: { domain: steps.map((_, step) => stepName(step)), range: COLOURS.slice(0, steps.length) },
          },
        },
      },
      ...(diagonal && first < last
        ? [
            {
              data: { values: [first, last].map((value) => ({ value })) },
              mark: { type: "line" as const, stroke: "var(--ink)", strokeDash: [4, 3] },
              encoding: {
                x: { field: "value", type: "quantitative" as const },
                y: { field: "value", type: "quantitative" as const },
              },
            },
          ]
        : []),
    ],
  };
}

const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

const scaled = ({ name, logarithmic, format }: Dimension, [from, to]: [number, number]) =>
  logarithmic
    ? {
        title: logarithmicName(name),
        axis: {
          ...(format === MONEY_AXIS ? { labelExpr: format } : { format }),
          grid: false,
          values: decades(from, to),
        },
        scale: { type: "log" as const, domain: [from, to], nice: false },
      }
    : { title: name, axis: { format }, scale: { zero: false } };

const stepOf = (films: number): number => STEPS.findLastIndex((least) => films >= least);

function stepName(step: number): string {
  const [least, next] = [STEPS[step] ?? 0, STEPS[step + 1]];
  return next === undefined ? orMore(least) : `${integer(least)}–${integer(next - 1)}`;
}
