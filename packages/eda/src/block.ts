import type { TopLevelSpec } from "vega-lite";
import type { HtmlTable } from "./html/table.js";
import { renderSpec } from "./svg/render.js";
import type { World } from "./world.js";

/** One thing that the report shows. All have this shape; `blocks/index.ts` lists them. */
export interface Block<Figures> {
  /** its anchor in the page and its key in the figures */
  readonly id: string;
  readonly title: string;
  /** All its numbers, plain data. The sentence, the picture and the table say nothing that is not in them. */
  figures(world: World): Figures;
  /** What the numbers say, for any world: of one film, without votes, without anything. */
  sentence(figures: Figures): string;
  /** A chart for Vega or a finished picture, null where there is nothing to draw. A block without it is a table. */
  picture?(figures: Figures): TopLevelSpec | string | null;
  /** the exact numbers */
  table(figures: Figures): HtmlTable;
}

/** A block as it is of one world. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly figures: unknown;
  readonly sentence: string;
  /** SVG; null where there is nothing to draw, undefined where the block is a table */
  readonly svg: string | null | undefined;
  readonly table: HtmlTable;
}

/** A block whose figures are of a kind that only it knows. */
export type AnyBlock = (world: World) => Promise<Shown>;

export const block =
  <Figures>({ id, title, figures, sentence, picture, table }: Block<Figures>): AnyBlock =>
  async (world) => {
    const found = figures(world);
    const drawn = picture?.(found);
    const svg = typeof drawn === "object" && drawn !== null ? await renderSpec(drawn) : drawn;
    return { id, title, figures: found, sentence: sentence(found), svg, table: table(found) };
  };
