import type { TopLevelSpec } from "vega-lite";
import { renderSpec } from "../charts/render-svg.js";
import type { CleanData } from "../data/clean-data.js";
import type { PageBlock } from "../html/page.js";
import type { HtmlTable } from "../html/table.js";

/** One section of the page. All have this shape; `index.ts` lists them. */
export interface Block<Figures> {
  /** its anchor in the page and its key in the figures */
  readonly id: string;
  readonly title: string;
  /** All its numbers as plain data. The sentence, the picture and the table use nothing else. */
  figures(data: CleanData): Figures;
  /** What the numbers say, for any data: one film, no votes, nothing at all. */
  sentence(figures: Figures): string;
  /** A chart for Vega or finished HTML, null when there is nothing to draw. A block without it is a table. */
  picture?(figures: Figures): TopLevelSpec | string | null;
  /** the exact numbers */
  table(figures: Figures): HtmlTable;
  /** when it needs the width of the page */
  readonly wide?: boolean;
}

/** A block, ready to be drawn: only the block knows the type of its figures. */
export type DrawBlock = (data: CleanData) => Promise<PageBlock & { readonly figures: unknown }>;

export const block =
  <Figures>({ figures, sentence, picture, table, ...named }: Block<Figures>): DrawBlock =>
  async (data) => {
    const found = figures(data);
    const drawn = picture?.(found);
    const chart = typeof drawn === "object" && drawn !== null ? await renderSpec(drawn) : drawn;
    return { ...named, figures: found, sentence: sentence(found), chart, table: table(found) };
  };
