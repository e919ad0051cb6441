import { PAGE } from "../spanish/page.js";
import { CHART_STYLE } from "./chart-style.js";
import { escapeHtml } from "./escape.js";
import { STYLE } from "./style.js";
import { type HtmlTable, SWIPE, tableHtml } from "./table.js";

/** How a page of ours begins. A file that begins otherwise is not ours to overwrite. */
export const SIGNATURE =
  '<!doctype html>\n<html lang="es">\n<head>\n<meta name="generator" content="movies eda">\n';

/** A block as the page shows it. */
export interface PageBlock {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** HTML; null when there is nothing to draw, undefined for a block that is only a table */
  readonly chart: string | null | undefined;
  readonly table: HtmlTable;
  /** needs the width of the page */
  readonly wide?: boolean;
}

export interface PageSection {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

/** The whole page: one file that requests nothing, runs nothing and opens from a disk. */
export const pageHtml = (
  lead: string,
  sections: readonly PageSection[],
): string => `${SIGNATURE}<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(PAGE.title)}</title>
<style>${STYLE}${CHART_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(PAGE.title)}</h1>
<p>${escapeHtml(lead)}</p>
</header>
<nav aria-label="${PAGE.contents}">
<ol>
${sections.map(contentsHtml).join("\n")}
</ol>
</nav>
<main>
${sections.map(sectionHtml).join("\n")}
</main>
<footer>
<p>${PAGE.footer}</p>
</footer>
</body>
</html>
`;

const contentsHtml = ({ title, blocks }: PageSection): string =>
  `<li>${escapeHtml(title)}<ol>${blocks.map(({ id, title: name }) => `<li><a href="#${id}">${escapeHtml(name)}</a></li>`).join("")}</ol></li>`;

const sectionHtml = ({ title, blocks }: PageSection): string =>
  `<section>\n<h2>${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join("\n")}\n</section>`;

const COLUMNS_OF_A_PHONE = 4;

/** A picture with its sentence, and the exact numbers folded away; a block without a picture shows its table. */
function blockHtml({ id, title, sentence, chart, table, wide }: PageBlock): string {
  const name = escapeHtml(title);
  const numbers =
    table.rows.length === 0
      ? ""
      : `${table.columns.length > COLUMNS_OF_A_PHONE ? SWIPE : ""}<div class="scroll tall" tabindex="0" role="region" aria-label="${PAGE.table(name)}">${tableHtml(table)}</div>`;
  return `<figure id="${id}"${wide ? ' class="full"' : ""} aria-labelledby="${id}-titulo">
<h3 id="${id}-titulo">${name}</h3>
${chartHtml(name, chart)}<figcaption>${escapeHtml(sentence).replaceAll(" %", "&nbsp;%")}</figcaption>
${chart === undefined || numbers === "" ? numbers : `<details><summary>${PAGE.numbers(name)}</summary>${numbers}</details>`}
</figure>`;
}

function chartHtml(name: string, chart: string | null | undefined): string {
  if (chart === undefined) return "";
  if (chart === null) return `<p class="none">${PAGE.nothing}</p>\n`;
  const focus = chart.includes('class="scroll"') ? ' tabindex="0"' : ""; // the keyboard has to reach what scrolls
  return `<div class="chart"${focus} role="img" aria-label="${PAGE.chart(name)}">${chart}</div>\n`;
}
