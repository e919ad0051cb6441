import { compile, type TopLevelSpec } from "vega-lite";
import { CONFIG } from "./config.js";
import { textWidth } from "./text-width.js";
import { parse, textMetrics, View } from "./vega.js";

// Without a canvas vega takes every letter for 0.8 of the font size, which leaves wide margins and cuts labels early.
textMetrics.width = (item, text) => textWidth(String(text ?? ""), item.fontSize ?? 11);

/** A chart as SVG, for the inside of a page: no size of its own, no background, no ids. */
export async function renderSpec(spec: TopLevelSpec): Promise<string> {
  // A copy, because vega marks the rows that it is given, and they are the figures.
  const { spec: compiled } = compile({ ...structuredClone(spec), config: CONFIG });
  const view = new View(parse(compiled), { renderer: "none" });
  try {
    return compact(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** Without what a page that shows thirty pictures has no use for: half of the bytes. Only tags are touched, no text. */
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
