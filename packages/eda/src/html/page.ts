import type { Shown } from "../block.js";
import { escapeHtml } from "./escape.js";
import { STYLE } from "./style.js";
import { tableHtml } from "./table.js";

/** How a report of ours begins: what else stands at a path is not ours to write over. */
export const SIGNATURE =
  '<!doctype html>\n<html lang="es">\n<head>\n<meta name="generator" content="movies eda">\n';

export interface ShownSection {
  readonly title: string;
  readonly blocks: readonly Shown[];
}

/** The whole page: one file that asks for nothing, runs nothing and opens from a disk. */
export const pageHtml = (
  title: string,
  lead: string,
  sections: readonly ShownSection[],
): string => `${SIGNATURE}<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(lead)}</p>
</header>
<nav aria-label="Contenido">
<ol>
${sections.map(contentsHtml).join("\n")}
</ol>
</nav>
<main>
${sections.map(sectionHtml).join("\n")}
</main>
<footer>
<p>Hecho por <code>movies eda</code> de cleanMovies.csv y cleanCredits.csv. Las frases y los números se calculan de esos ficheros.</p>
</footer>
</body>
</html>
`;

const contentsHtml = ({ title, blocks }: ShownSection): string =>
  `<li>${escapeHtml(title)}<ol>${blocks.map(({ id, title: name }) => `<li><a href="#${id}">${escapeHtml(name)}</a></li>`).join("")}</ol></li>`;

const sectionHtml = ({ title, blocks }: ShownSection): string =>
  `<section>\n<h2>${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join("\n")}\n</section>`;

/** A picture with its sentence, and the exact numbers folded away; a block that is a table shows it. */
function blockHtml({ id, title, sentence, svg, table }: Shown): string {
  const name = escapeHtml(title);
  const numbers =
    table.rows.length === 0
      ? ""
      : `<div class="scroll tall" tabindex="0" role="region" aria-label="Tabla: ${name}">${tableHtml(table)}</div>`;
  return `<figure id="${id}" aria-labelledby="${id}-titulo">
<h3 id="${id}-titulo">${name}</h3>
${pictureHtml(name, svg)}<figcaption>${escapeHtml(sentence)}</figcaption>
${svg === undefined || numbers === "" ? numbers : `<details><summary>Los números: ${name}</summary>${numbers}</details>`}
</figure>`;
}

function pictureHtml(name: string, svg: string | null | undefined): string {
  if (svg === undefined) return "";
  if (svg === null) return '<p class="none">No hay nada que dibujar.</p>\n';
  // The wide picture scrolls on a narrow screen, for which it has to be reached by the keyboard.
  return `<div class="scroll" tabindex="0" role="group" aria-label="Gráfico: ${name}"><div role="img" aria-label="${name}">${svg}</div></div>\n`;
}
