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
  /** A chart in HTML, null when there is nothing to draw. A block without it is a table. */
  picture?(figures: Figures): string | null;
  /** the exact numbers */
  table(figures: Figures): HtmlTable;
  /** when it needs the width of the page */
  readonly wide?: boolean;
}

/** A block, ready to be drawn: only it knows what its figures are. */
export type DrawBlock = (data: CleanData) => PageBlock & { readonly figures: unknown };

export const block =
  <Figures>({ figures, sentence, picture, table, ...named }: Block<Figures>): DrawBlock =>
  (data) => {
    const found = figures(data);
    return {
      ...named,
      figures: found,
      sentence: sentence(found),
      chart: picture?.(found),
      table: table(found),
    };
  };
