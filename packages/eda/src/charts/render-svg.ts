import { compile, type TopLevelSpec } from "vega-lite";
import { CONFIG } from "./config.js";
import { parse, textMetrics, View } from "./vega.js";

// Vega leaves room by the width of a text, which depends on the reader's font. This is the width of a digit in DejaVu Sans, the widest of the
// usual fonts: numbers fit with all of them. Labels of other letters are HTML, which needs no measuring.
const WIDEST_DIGIT = 0.64;
textMetrics.width = (item, text) => String(text ?? "").length * WIDEST_DIGIT * (item.fontSize ?? 11);

/** A chart as SVG to be put into a page: no size of its own, no background, no ids. */
export async function renderSpec(spec: TopLevelSpec): Promise<string> {
  // A copy, because vega writes into the rows that it is given, and they are the figures.
  const { spec: compiled } = compile({ ...structuredClone(spec), config: CONFIG });
  const view = new View(parse(compiled), { renderer: "none" });
  try {
    return compact(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** Half of the bytes: attributes that the page has no use for go, and decimals beyond two. Only tags are touched, no text. */
const compact = (svg: string): string =>
  svg
    .replace(/<[^>]*>/g, (tag) =>
      tag
        .replace(/ (?:role|aria-[a-z]+|pointer-events)="[^"]*"/g, "")
        .replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (number) => String(Number(Number(number).toFixed(2)))),
    )
    .replace(/^<svg [^>]*(viewBox="[^"]*")>/, '<svg $1 aria-hidden="true">')
    .replace(/<rect width="\d+" height="\d+" fill="transparent"\/>/, "")
    .replace(/<path class="(?:back|fore)ground"[^>]*\/>/g, "");
