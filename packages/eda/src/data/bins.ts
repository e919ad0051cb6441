import * as aq from "arquero";
import { SETTINGS } from "../settings.js";
import { rowsOf } from "./columns.js";
import { countByNumber, throughout } from "./counts.js";

/** How values are grouped: the number of a value's bin, and where a bin begins. */
export interface Binning {
  binOf(value: number): number;
  start(bin: number): number;
}

export interface Bin {
  /** included */
  readonly from: number;
  /** not included */
  readonly to: number;
  readonly films: number;
  /** which part of the films, when the chart tells parts apart by colour */
  readonly part?: string;
}

/** Films in a rectangle of two values. */
export interface Cell {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly films: number;
}

/** Bins of equal width. */
export const evenBins = (width: number): Binning => ({
  binOf: (value) => Math.floor(value / width + 1e-9),
  start: (bin) => bin * width,
});

/** Bins of equal width on a logarithmic axis, starting at a power of ten; for values above 0. */
export const logBins = (perDecade: number = SETTINGS.binsPerDecade): Binning => ({
  binOf: (value) => Math.floor(Math.log10(value) * perDecade + 1e-9),
  start: (bin) => Math.min(Number((10 ** (bin / perDecade)).toPrecision(12)), Number.MAX_VALUE),
});

const HIGHEST_AVERAGE = 10;
const LAST_AVERAGE_BIN = HIGHEST_AVERAGE / SETTINGS.averageBin - 1;

export const isAverage = (value: number): boolean => value >= 0 && value <= HIGHEST_AVERAGE;

/** From 0 to 10, and 10 belongs to the last bin. A value outside that range goes to the bin at its end. */
export const averageBins: Binning = {
  binOf: (value) => Math.max(0, Math.min(evenBins(SETTINGS.averageBin).binOf(value), LAST_AVERAGE_BIN)),
  start: (bin) => bin * SETTINGS.averageBin,
};

/** Films by bin of a column, from the lowest bin that has any to the highest, the empty ones between included. */
export const binned = (films: aq.ColumnTable, column: string, binning: Binning): Bin[] =>
  throughout(countByNumber(withBin(films.select(column), column, binning, "bin"), "bin")).map((bin) => ({
    from: binning.start(bin.key),
    to: binning.start(bin.key + 1),
    films: bin.films,
  }));

/** Films by the bins of two columns; empty rectangles are left out. */
export function binnedBy(
  films: aq.ColumnTable,
  [x, xs]: readonly [string, Binning],
  [y, ys]: readonly [string, Binning],
): Cell[] {
  const bins = withBin(withBin(films.select(x, y), x, xs, "xBin"), y, ys, "yBin");
  const counted = bins.groupby("xBin", "yBin").count().orderby("xBin", "yBin");
  return rowsOf<{ xBin: number; yBin: number; count: number }>(counted).map(({ xBin, yBin, count }) => ({
    x: xs.start(xBin),
    x2: xs.start(xBin + 1),
    y: ys.start(yBin),
    y2: ys.start(yBin + 1),
    films: count,
  }));
}

/** What `rollup` says about the films in each power of ten of a column, those without films left out. */
export function byPowerOfTen<Row extends { readonly from: number; readonly to: number }>(
  films: aq.ColumnTable,
  column: string,
  rollup: Parameters<aq.ColumnTable["rollup"]>[0],
): Row[] {
  const powers = logBins(1);
  const rows = withBin(films, column, powers, "bin").groupby("bin").rollup(rollup).orderby("bin");
  return rowsOf<Row & { bin: number }>(rows).map(({ bin, ...row }) => ({
    ...(row as Omit<Row, "bin"> as Row),
    from: powers.start(bin),
    to: powers.start(bin + 1),
  }));
}

/** The table with the bin of a column as one column more. */
export const withBin = (
  films: aq.ColumnTable,
  column: string,
  { binOf }: Binning,
  name: string,
): aq.ColumnTable =>
  films.derive({ [name]: aq.escape((film: Record<string, number>) => binOf(film[column] ?? 0)) });
