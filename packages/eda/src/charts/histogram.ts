import type { Bin } from "../data/bins.js";
import { integer, plain } from "../spanish/numbers.js";
import { count, FILM } from "../spanish/words.js";
import { COLOURS } from "./legend.js";
import { type Mark, plot } from "./plot.js";

interface Histogram {
  readonly bins: readonly Bin[];
  readonly title: string;
  readonly logarithmic?: boolean;
  /** the parts in the order of the legend, the first at the bottom */
  readonly parts?: readonly string[];
  /** how the axis writes a value */
  format?(value: number): string;
  /** the values of a bin in words, when they are not from one number to another */
  nameOf?(bin: Bin): string;
}

/** How many films lie between which values; null for no bins. */
export function histogram(given: Histogram): string | null {
  const { bins, title, logarithmic = false, parts = [""], format = plain, nameOf = range } = given;
  if (bins.length === 0) return null;
  const heights = new Map<number, number>();
  const marks = parts.flatMap((part, i) =>
    bins
      .filter((bin) => (bin.part ?? "") === part)
      .map((bin): Mark => {
        const y = heights.get(bin.from) ?? 0;
        heights.set(bin.from, y + bin.films);
        const tip = `${nameOf(bin)}: ${count(bin.films, FILM)} ${part}`.trimEnd();
        return { x: bin.from, x2: bin.to, y, y2: y + bin.films, colour: COLOURS[i] ?? "", tip };
      }),
  );
  const [from, to] = [Math.min(...bins.map((bin) => bin.from)), Math.max(...bins.map((bin) => bin.to))];
  return plot({
    x: { title, logarithmic, from, to, format },
    y: {
      title: FILM.many,
      logarithmic: false,
      from: 0,
      to: Math.max(1, ...heights.values()),
      format: integer,
    },
    apart: bins.length <= 60, // more are too thin
    marks: marks.filter(({ y, y2 }) => y2 > y),
    ...(parts.length > 1 && { legend: parts.map((name, i) => ({ name, colour: COLOURS[i] ?? "" })) }),
  });
}

const range = ({ from, to }: Bin): string => `${plain(from)}–${plain(to)}`;
