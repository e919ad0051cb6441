import { compile, type TopLevelSpec } from "vega-lite";
import { CONFIG } from "./config.js";
import { parse, textMetrics, View } from "./vega.js";

// Vega leaves room by the width of a text, which depends on the reader's font. This is the width of a digit in DejaVu Sans, the widest of the
// usual fonts: numbers fit with all of them. Labels of other letters are HTML, which needs no measuring.
const WIDEST_DIGIT = 0.64;
textMetrics.width = (item, text) => String(text ?? "").length * WIDEST_DIGIT * (item.fontSize ?? 11);

/** Widths of the drawing area in pixels: a card on a laptop, and a phone. Letters are as large on both. */
const WIDTHS = { wide: 490, narrow: 230 } as const;

/** A chart as SVG to be put into a page, for wide and for narrow screens; the style sheet shows one of them. */
export async function renderSpec(spec: TopLevelSpec): Promise<string> {
  // A copy, because vega writes into the rows that it is given, and they are the figures.
  const sized = { ...structuredClone(spec), width: WIDTHS.wide, config: CONFIG } as TopLevelSpec;
  const view = new View(parse(compile(sized).spec), { renderer: "none" });
  try {
    const wide = await view.toSVG();
    const narrow = await view.width(WIDTHS.narrow).toSVG();
    return `<div class="wide">${compact(wide)}</div><div class="narrow">${compact(narrow)}</div>`;
  } finally {
    view.finalize();
  }
}

/**
 * Descriptions of marks become tooltips. Attributes that the page does not use are removed, and so are decimals
 * beyond two: half of the bytes. Only tags are changed, not text.
 */
const compact = (svg: string): string =>
  svg
    .replace(
      /<path aria-label="([^"]*)" role="graphics-symbol"([^>]*)\/>/g,
      "<path$2><title>$1</title></path>",
    )
    .replace(/<[^>]*>/g, (tag) =>
      tag
        .replace(/ (?:role|aria-[a-z]+|pointer-events)="[^"]*"/g, "")
        .replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Number(Number(number).toFixed(2)))),
    )
    .replace(/^<svg [^>]*(viewBox="[^"]*")>/, '<svg $1 aria-hidden="true">')
    .replace(/<rect width="\d+" height="\d+" fill="transparent"\/>/, "")
    .replace(/<path class="(?:back|fore)ground"[^>]*\/>/g, "");
