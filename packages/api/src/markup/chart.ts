import { type Html, html } from "./html.js";

/** A column of a chart. */
export interface Column {
  /** below the chart, if the column is its first or last */
  readonly label: string;
  readonly value: number;
  /** all about it, shown where a pointer rests on it */
  readonly said: string;
}

/** Columns side by side, of a drawing that a table beside it says in numbers. `said` is what the drawing shows, in a sentence. */
export function columnChart(columns: readonly Column[], said: string, most: string): Html {
  const highest = Math.max(...columns.map(({ value }) => value));
  const height = (value: number) => (highest > 0 ? Math.round((value / highest) * 1000) / 10 : 0);
  const width = columns.length * STEP;
  return html`<figure class="columns">
<svg viewBox="0 0 ${width} 100" preserveAspectRatio="none" role="img" aria-label="${said}">${columns.map(
    ({ value, said: told }, i) =>
      html`<g><title>${told}</title><rect class="room" x="${i * STEP}" width="${STEP}" height="100"/><rect x="${i * STEP + 1}" y="${100 - height(value)}" width="${STEP - 2}" height="${height(value)}"/></g>`,
  )}</svg>
<figcaption><span>${columns[0]?.label}</span><span>hasta ${most}</span><span>${columns.at(-1)?.label}</span></figcaption>
</figure>`;
}

/** units of the drawing from one column to the next, two of them empty */
const STEP = 10;
