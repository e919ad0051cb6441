import type { BuildFacts } from "@movies/catalog";
import { type Html, html } from "../markup/html.js";
import { PAGE_QUESTIONS } from "../questions/index.js";
import { films, inWords, number } from "../spanish/numbers.js";
import { assetPath } from "./assets.js";

const NAME = "Catálogo de películas";

export interface Layout {
  /** of the window; only the catalogue's name if there is none */
  readonly title?: string;
  readonly main: Html;
  readonly build: BuildFacts;
}

/** A whole document. */
export const layout = ({ title, main, build }: Layout): Html => html`<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<title>${title === undefined ? NAME : `${title} · ${NAME}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${inWords(PAGE_QUESTIONS.length)} preguntas sobre ${films(build.films)}: cuáles se parecen, qué votos tienen, quién tuvo éxito y cuándo se estrenaron.">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assetPath("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath("page.css")}">
<script type="module" src="${assetPath("page.js")}"></script>
</head>
<body>
<a class="skip" href="#contenido">Ir al contenido</a>
<header class="top"><a href="./">${NAME}</a></header>
<main id="contenido" tabindex="-1">
${main}</main>
<footer class="bottom">
<p>${films(build.films)} y ${number(build.people)} personas. Build <code>${build.id}</code>.</p>
<p><a href="docs">Documentación de la API</a> · <a href="openapi.json">OpenAPI</a></p>
</footer>
<p class="unseen" role="status" id="anuncios"></p>
</body>
</html>
`;
