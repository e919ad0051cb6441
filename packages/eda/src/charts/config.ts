import type { Config } from "vega-lite";

export const FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif";

/** An axis of counts: no half films. */
export const WHOLE = { format: ",d", tickMinStep: 1, tickCount: 6 } as const;

/** What every chart looks like. Colours are variables of the page, so that they follow light and dark. */
export const CONFIG: Config = {
  background: "transparent",
  font: FONT,
  padding: 6,
  view: { stroke: null },
  // Numbers on the axes are written as everywhere on the page.
  locale: { number: { decimal: ",", thousands: ".", grouping: [3], currency: ["US$ ", ""] } },
  bar: { color: "var(--bar)" },
  text: { color: "var(--ink)", fontSize: 12 },
  axis: {
    aria: false, // the page describes the picture, and has every number in a table
    labelColor: "var(--ink)",
    titleColor: "var(--soft)",
    gridColor: "var(--line)",
    domainColor: "var(--line)",
    tickColor: "var(--line)",
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: "normal",
    titlePadding: 8,
    labelPadding: 5,
    labelSeparation: 8,
    labelLimit: 330,
  },
  legend: {
    aria: false,
    labelColor: "var(--ink)",
    titleColor: "var(--soft)",
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: "normal",
    orient: "top",
    direction: "horizontal",
    columns: { signal: "width < 400 ? 3 : 6" },
    symbolStrokeWidth: 0,
    symbolType: "square",
  },
};
