import type { Cell } from "../data/bins.js";
import { integer } from "../spanish/numbers.js";
import { count, FILM, orMore } from "../spanish/words.js";
import { type Axis, plot } from "./plot.js";

/** The least number of films for each colour, pale to strong: about two steps per power of ten. */
const STEPS = [1, 3, 10, 30, 100, 300];

interface Heat {
  readonly cells: readonly Cell[];
  readonly x: Omit<Axis, "from" | "to">;
  readonly y: Omit<Axis, "from" | "to">;
  readonly diagonal?: boolean;
}

/**
 * Where the films are in two dimensions. Counted in rectangles: 45,000 points would cover each other and be
 * megabytes. Colours are few, so that a legend can name them.
 */
export function heat({ cells, x, y, diagonal = false }: Heat): string | null {
  if (cells.length === 0) return null;
  const steps = STEPS.slice(0, Math.max(...cells.map(({ films }) => stepOf(films))) + 1);
  const name = (axis: Heat["x"], from: number, to: number) =>
    `${axis.title}: ${axis.format(from)}–${axis.format(to)}`;
  return plot({
    x: { ...x, ...ends(cells.flatMap((cell) => [cell.x, cell.x2])) },
    y: { ...y, ...ends(cells.flatMap((cell) => [cell.y, cell.y2])) },
    marks: cells.map((cell) => ({
      ...cell,
      colour: colourOf(stepOf(cell.films)),
      tip: `${name(x, cell.x, cell.x2)}; ${name(y, cell.y, cell.y2)}; ${count(cell.films, FILM)}`,
    })),
    legend: steps.map((least, step) => ({ colour: colourOf(step), name: stepName(least, STEPS[step + 1]) })),
    diagonal,
  });
}

const ends = (values: readonly number[]) => ({ from: Math.min(...values), to: Math.max(...values) });
const stepOf = (films: number): number => STEPS.findLastIndex((least) => films >= least);
const colourOf = (step: number): string => `var(--heat-${step + 1})`;
const stepName = (least: number, next: number | undefined): string =>
  next === undefined ? orMore(least) : `${integer(least)}–${integer(next - 1)}`;
