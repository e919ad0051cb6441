import { escapeHtml } from "../html/escape.js";

/** A colour and what it means. */
export interface Key {
  readonly colour: string;
  readonly name: string;
}

/** The colours of the parts of a bar, in order. */
export const COLOURS: readonly string[] = ["var(--bar)", "var(--other)"];

export const legendHtml = (keys: readonly Key[]): string =>
  `<p class="axis">${keys.map(({ colour, name }) => `<span><i style="background:${colour}"></i>${escapeHtml(name)}</span>`).join(" ")}</p>`;
