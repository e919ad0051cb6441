import * as aq from "arquero";
import { SETTINGS } from "./settings.js";
import type { Cell } from "./svg/heat.js";
import type { Bin } from "./svg/histogram.js";
import { numbersOf } from "./tables.js";

/** How values are gathered: the number of the bin of a value, and where a bin begins. */
export interface Binning {
  binOf(value: number): number;
  start(bin: number): number;
}

/** Bins as wide as each other. */
export const evenBins = (width: number): Binning => ({
  binOf: (value) => Math.floor(value / width + 1e-9),
  start: (bin) => bin * width,
});

/** Bins that are as wide as each other on a logarithmic axis, from a whole decade on; for values above 0. */
export const logBins = (perDecade: number = SETTINGS.binsPerDecade): Binning => ({
  binOf: (value) => Math.floor(Math.log10(value) * perDecade + 1e-9),
  start: (bin) => Math.min(Number((10 ** (bin / perDecade)).toPrecision(12)), Number.MAX_VALUE),
});

const HIGHEST_AVERAGE = 10;
const LAST_AVERAGE_BIN = HIGHEST_AVERAGE / SETTINGS.averageBin - 1;

export const isAverage = (value: number): boolean => value >= 0 && value <= HIGHEST_AVERAGE;

/** From 0 to 10, the whole range closed above: a 10 belongs to the highest bin. What no average can be is in the bin at that end. */
export const averageBins: Binning = {
  binOf: (value) => Math.max(0, Math.min(evenBins(SETTINGS.averageBin).binOf(value), LAST_AVERAGE_BIN)),
  start: (bin) => bin * SETTINGS.averageBin,
};

/** Films by bin of a column, from the lowest bin that has any to the highest, the empty ones between included. */
export function binned(films: aq.ColumnTable, column: string, { binOf, start }: Binning): Bin[] {
  const counted = withBin(films, column, binOf, "bin").groupby("bin").count();
  const counts = new Map(zip(numbersOf(counted, "bin"), numbersOf(counted, "count")));
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    from: start(first + i),
    to: start(first + i + 1),
    films: counts.get(first + i) ?? 0,
  }));
}

/** Films by the bins of two columns; empty cells are left out. */
export function binnedBy(
  films: aq.ColumnTable,
  [x, xs]: readonly [string, Binning],
  [y, ys]: readonly [string, Binning],
): Cell[] {
  const bins = withBin(films, x, xs.binOf, "xBin").assign(withBin(films, y, ys.binOf, "yBin"));
  const counted = bins.groupby("xBin", "yBin").count().orderby("xBin", "yBin");
  const [yBin, count] = [numbersOf(counted, "yBin"), numbersOf(counted, "count")];
  return numbersOf(counted, "xBin").map((bin, i) => ({
    x: xs.start(bin),
    x2: xs.start(bin + 1),
    y: ys.start(yBin[i] ?? 0),
    y2: ys.start((yBin[i] ?? 0) + 1),
    films: count[i] ?? 0,
  }));
}

/** The column of bin numbers alone. */
export const withBin = (
  films: aq.ColumnTable,
  column: string,
  binOf: Binning["binOf"],
  name: string,
): aq.ColumnTable =>
  films
    .select(column)
    .derive({ [name]: aq.escape((film: Record<string, number>) => binOf(film[column] ?? 0)) })
    .select(name)
    .reify();

const zip = (keys: readonly number[], values: readonly number[]): [number, number][] =>
  keys.map((key, i) => [key, values[i] ?? 0]);
