import type { Cell } from "./cell.js";

/**
 * Half a surrogate pair, which only an escape such as `\ud800` can make, has no form in UTF-8: U+FFFD takes its place.
 * undefined if nothing had to be replaced.
 */
export function mendSurrogates(value: Cell): Cell | undefined {
  if (value === null || typeof value === "number") return undefined;
  if (typeof value === "string") return mendText(value);
  const mended = value.map((text) => mendText(text) ?? text);
  return mended.some((text, i) => text !== value[i]) ? mended : undefined;
}

function mendText(text: string): string | undefined {
  const mended = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return mended === text ? undefined : mended;
}
