import { parse, textMetrics, View } from "vega";

// Vega exports it, its types do not.
declare module "vega" {
  /** How wide a text is; meant to be set (vega's own text.js: "User defined textMetrics.width"). */
  export const textMetrics: { width(item: { fontSize?: number }, text: unknown): number };
}

export { parse, textMetrics, View };
