import { SECTIONS } from "./blocks/index.js";
import type { CleanData } from "./data/clean-data.js";
import { type PageSection, pageHtml } from "./html/page.js";
import { PAGE } from "./spanish/page.js";

export interface EdaPage {
  readonly html: string;
  /** what each block is made from, by its id */
  readonly figures: Readonly<Record<string, unknown>>;
}

/**
 * The page of the clean data. The same data give the same page.
 * @param onProgress called after each block with how many of how many are done
 */
export function createPage(data: CleanData, onProgress?: (done: number, total: number) => void): EdaPage {
  const total = SECTIONS.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const figures: Record<string, unknown> = {};
  const sections: PageSection[] = [];
  for (const { title, blocks } of SECTIONS) {
    const shown = [];
    for (const draw of blocks) {
      const drawn = draw(data);
      figures[drawn.id] = drawn.figures;
      shown.push(drawn);
      onProgress?.(Object.keys(figures).length, total);
    }
    sections.push({ title, blocks: shown });
  }
  return { html: pageHtml(PAGE.lead(data.films.numRows()), sections), figures };
}
