import type { TopLevelSpec } from "vega-lite";
import type { Ranked } from "../spanish/lead.js";
import { shortened } from "../spanish/words.js";
import { WIDTH } from "./config.js";
import { textWidth } from "./text-width.js";

const LABEL_SIGNS = 34;
const ROW = 22;
const FONT_SIZE = 12;
const LEAST = 1e-300; // below it there are too few digits for an axis by the logarithm

interface Bars {
  readonly rows: readonly Ranked[];
  /** what the bars are long by, with its unit */
  readonly title: string;
  /** the value at the end of its bar */
  format(value: number): string;
  /** bars by the logarithm, for values that are orders of magnitude apart; all have to be above 0 */
  readonly logarithmic?: boolean;
}

/** A ranking as lying bars in the order given, each with its value; null for no rows. */
export function bars({ rows, title, format, logarithmic = false }: Bars): TopLevelSpec | null {
  if (rows.length === 0) return null;
  const values = rows.map(({ label, value }, place) => ({
    place,
    label: shortened(label, LABEL_SIGNS),
    value,
    text: format(value),
  }));
  const margin = Math.max(...values.map(({ text }) => textWidth(text, FONT_SIZE))) + 10;
  const widestLabel = Math.max(...values.map(({ label }) => textWidth(label, FONT_SIZE)));
  const width = WIDTH + 60 - widestLabel;
  const least = Math.min(...values.map(({ value }) => value));
  const most = Math.max(...values.map(({ value }) => value));
  const from = logarithmic ? Math.max(10 ** Math.floor(Math.log10(least) - 0.01), LEAST) : 0;
  return {
    width,
    height: values.length * ROW,
    data: { values },
    transform: [{ calculate: String(from), as: "from" }],
    encoding: {
      // By place and not by label: two films may have one title.
      y: { field: "place", type: "ordinal", axis: null },
      x: {
        field: "value",
        type: "quantitative",
        title,
        axis: { labels: false, ticks: false, grid: false, domain: false }, // the values stand at the bars
        // The longest bar ends where its value still has room.
        scale: {
          type: logarithmic ? "log" : "linear",
          domain: [from, most > from ? most : from + 1],
          range: [0, width - margin],
          nice: false,
        },
      },
    },
    layer: [
      { mark: { type: "bar", height: { band: 0.72 } }, encoding: { x2: { field: "from" } } },
      { mark: { type: "text", align: "left", dx: 5 }, encoding: { text: { field: "text" } } },
      // Labels are data and no axis: an axis would take them by an expression, in which a title might be one.
      {
        mark: { type: "text", align: "right", dx: -6 },
        encoding: { text: { field: "label" }, x: { value: 0 } },
      },
    ],
  };
}
