import type { TopLevelSpec } from "vega-lite";
import type { Bin } from "../data/bins.js";
import { plain } from "../spanish/numbers.js";
import { count, FILM } from "../spanish/words.js";
import { WHOLE } from "./config.js";

interface Histogram {
  readonly bins: readonly Bin[];
  readonly title: string;
  readonly logarithmic?: boolean;
  /** the parts in the order of the legend; the first has the colour of all charts */
  readonly parts?: readonly string[];
  /** how the axis writes a value, in d3's language */
  readonly format: string;
  /** the values of a bin in words, when they are not from one number to another */
  nameOf?(bin: Bin): string;
}

/** How many films lie between which values; null for no bins. */
export function histogram({
  bins,
  title,
  logarithmic,
  parts,
  format,
  nameOf = range,
}: Histogram): TopLevelSpec | null {
  if (bins.length === 0) return null;
  const from = Math.min(...bins.map((bin) => bin.from));
  const to = Math.max(...bins.map((bin) => bin.to));
  return {
    height: 220,
    data: { values: bins.map((bin) => ({ ...bin, tip: tipOf(bin, nameOf(bin)) })) },
    mark: { type: "bar", binSpacing: bins.length > 60 ? 0.5 : 1 },
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        bin: "binned",
        title,
        axis: { format, grid: false, ...(logarithmic ? { values: decades(from, to) } : { tickCount: 10 }) },
        scale: {
          type: logarithmic ? "log" : "linear",
          domain: [from, to],
          nice: false,
          ...(!logarithmic && { zero: false }),
        },
      },
      x2: { field: "to" },
      y: { field: "films", type: "quantitative", title: FILM.many, axis: WHOLE, stack: "zero" },
      description: { field: "tip" },
      ...(parts && {
        color: {
          field: "part",
          type: "nominal",
          title: null,
          scale: { domain: [...parts], range: ["var(--bar)", "var(--other)"] },
        },
      }),
    },
  };
}

const range = ({ from, to }: Bin): string => `${plain(from)}–${plain(to)}`;
const tipOf = ({ films, part }: Bin, values: string): string =>
  `${values}: ${count(films, FILM)}${part ? ` ${part}` : ""}`;

/** The powers of ten from one value to another; the two values themselves when there are fewer than two. */
export function decades(from: number, to: number): number[] {
  const powers: number[] = [];
  for (
    let power = Math.ceil(Math.log10(from) - 1e-9);
    10 ** power <= Math.min(to * (1 + 1e-9), Number.MAX_VALUE);
    power++
  )
    powers.push(Number(`1e${power}`));
  return powers.length > 1 ? powers : [from, to];
}
