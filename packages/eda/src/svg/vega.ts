import { parse, randomLCG, textMetrics, View } from "vega";

// What vega exports and its types leave out.
declare module "vega" {
  /** A linear congruential generator of numbers from 0 to 1, by a seed from 0 to 1. */
  export function randomLCG(seed: number): () => number;
  /** How wide a text is taken to be; meant to be set (vega's own text.js: "User defined textMetrics.width"). */
  export const textMetrics: { width(item: { fontSize?: number }, text: unknown): number };
}

export { parse, randomLCG, textMetrics, View };
