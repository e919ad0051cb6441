import type { BuildFacts } from "@movies/catalog";
import { type Html, html, raw } from "../markup/html.js";
import { films, number } from "../spanish/numbers.js";
import type { Shown } from "../views/view.js";
import { assetPath } from "./assets.js";
import { searchForm } from "./search-form.js";

const NAME = "Catálogo de películas";

interface Place {
  readonly build: BuildFacts;
  /** the way up from the page to where the service is served, such as `../`; empty if it is there */
  readonly root: string;
  /** the path and query of the page, below where the service is served */
  readonly here: string;
}

/** A whole document. */
export function layout(shown: Shown, { build, root, here }: Place): Html {
  const { title, main, address, data, searches = false } = shown;
  const description =
    shown.description ??
    `${holdings(build)}: qué se sabe de cada una, cuáles se parecen y por qué, qué votos tienen, quién tuvo éxito y cuándo se estrenaron.`;
  return html`<!doctype html>
<html lang="es" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8">
${root === "" ? "" : html`<base href="${root}">`}<title>${title === undefined ? NAME : `${title} · ${NAME}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta property="og:title" content="${title ?? NAME}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${data?.["@type"] === "Movie" ? "video.movie" : "website"}">
<meta property="og:site_name" content="${NAME}">
<meta property="og:locale" content="es">
<meta name="color-scheme" content="light dark">
${address === undefined ? "" : html`<link rel="canonical" href="${address}">`}
<link rel="icon" href="${assetPath("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath("page.css")}">
<script type="module" src="${assetPath("page.js")}"></script>
${data === undefined ? "" : html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>`}
</head>
<body>
<a class="skip" href="${root === "" ? "" : `./${here}`}#contenido">Ir al contenido</a>
<header class="top"><a href="./">${NAME}</a>${searches ? "" : searchForm(false)}</header>
<main id="contenido" tabindex="-1">
${main}</main>
<footer class="bottom">
<p>${holdings(build)}. Build <code>${build.id}</code>.</p>
<p><a href="docs">Documentación de la API</a> · <a href="openapi.json">OpenAPI</a></p>
</footer>
<p class="unseen" role="status" id="anuncios"></p>
</body>
</html>
`;
}

const holdings = (build: BuildFacts): string => `${films(build.films)} y ${number(build.people)} personas`;
