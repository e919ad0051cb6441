import { SECTIONS } from "./blocks/index.js";
import { pageHtml, type ShownSection } from "./html/page.js";
import { count, FILM } from "./spanish/words.js";
import type { World } from "./world.js";

export interface Report {
  readonly html: string;
  /** what every block is made from, by its id */
  readonly figures: Readonly<Record<string, unknown>>;
}

/**
 * The report of a world: the same films give the same page.
 * @param onProgress told after each block how many of all are done
 */
export async function createReport(
  world: World,
  onProgress?: (done: number, total: number) => void,
): Promise<Report> {
  const total = SECTIONS.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const figures: Record<string, unknown> = {};
  const sections: ShownSection[] = [];
  for (const { title, blocks } of SECTIONS) {
    const shown = [];
    for (const show of blocks) {
      const one = await show(world);
      figures[one.id] = one.figures;
      shown.push(one);
      onProgress?.(Object.keys(figures).length, total);
    }
    sections.push({ title, blocks: shown });
  }
  const lead = `Un vistazo a los datos limpios: ${count(world.films.numRows(), FILM)}. Cada gráfico lleva debajo lo que dice, y sus números exactos.`;
  return { html: pageHtml("Análisis exploratorio del catálogo", lead, sections), figures };
}
