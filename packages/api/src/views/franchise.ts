import type { Catalog, GroupFacts, ListedFilm } from "@movies/catalog";
import { franchisePage } from "../markup/address.js";
import { columnChart } from "../markup/chart.js";
import { FINANCES, filmTable } from "../markup/films.js";
import { html, isolated } from "../markup/html.js";
import { link, links, notFoundHeading, sources } from "../markup/parts.js";
import { parseQuery } from "../params/query.js";
import { revenueShown } from "../questions/group/page.js";
import { settings } from "../settings.js";
import { films, money } from "../spanish/numbers.js";
import { quoted } from "../spanish/text.js";
import type { Shown, View } from "./view.js";

/** The films of a franchise in order, and what they took in. */
export const franchiseView: View = {
  path: "/ver/franquicia",
  show(catalog, _, query) {
    const name = parseQuery(query, ["nombre"], { lenient: true }).get("nombre") ?? "";
    const lookup = catalog.group("collection", name);
    if (!lookup.found)
      return missing(
        name,
        lookup.suggestions.map((group) => group.name),
      );
    const { answer: found } = lookup;
    if (franchisePage(found.name) !== franchisePage(name)) return { to: franchisePage(found.name) };
    const list = catalog.films(
      { groups: { collection: [found.name] } },
      { order: "date", first: 0, limit: settings.mostPerPage },
    );
    return shown(catalog, found, list.found ? [...list.films].reverse() : []);
  },
};

const missing = (name: string, suggestions: readonly string[]): Shown => ({
  status: 404,
  title: `No se encontró la franquicia ${quoted(name)}`,
  main: html`<article class="answer refused">${notFoundHeading(quoted(name))}
${
  suggestions.length > 0
    ? links(
        "¿Quizás buscabas…?",
        suggestions.map((each) => link(franchisePage(each), isolated(each))),
      )
    : html`<p>Ninguna franquicia se llama así. En la fuente llevan su nombre en inglés.</p>`
}</article>`,
});

function shown(catalog: Catalog, found: GroupFacts, inOrder: readonly ListedFilm[]): Shown {
  const address = franchisePage(found.name);
  const known = inOrder.filter(({ revenue }) => revenue > 0);
  const most = Math.max(...known.map(({ revenue }) => revenue));
  return {
    status: 200,
    title: found.name,
    description: `${films(found.films)} de ${found.name}, en orden, con lo que costaron y recaudaron.`,
    address,
    main: html`<article class="answer profile"><p class="asked">Franquicia</p>
<h1>${isolated(found.name)}</h1>
${revenueShown(catalog, found)}
${
  known.length < 3
    ? ""
    : columnChart(
        known.map(({ title, year, revenue }) => ({
          label: String(year),
          value: revenue,
          said: `${title} (${year}): ${money(revenue)}`,
        })),
        `Recaudación de ${films(known.length)}, en orden; los números están en la tabla.`,
        `${money(most)} recaudados`,
      )
}
${filmTable(html`${films(inOrder.length)}, en orden de estreno`, inOrder, FINANCES)}
${sources(`franquicia/${encodeURIComponent(found.name)}`, address)}
</article>`,
  };
}
