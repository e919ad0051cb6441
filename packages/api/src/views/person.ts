import type { Catalog, PersonFacts, RoleFacts } from "@movies/catalog";
import { personAddress, personPage } from "../markup/address.js";
import { columnChart } from "../markup/chart.js";
import { FINANCES, filmTable, personLink } from "../markup/films.js";
import { type Html, html, isolated } from "../markup/html.js";
import { figures, link, links, notFoundHeading, sources } from "../markup/parts.js";
import { parseQuery } from "../params/query.js";
import { RETURN, successFigures } from "../questions/person/page.js";
import { decimal, didInFilms, films } from "../spanish/numbers.js";
import { quoted } from "../spanish/text.js";
import type { Shown, View } from "./view.js";

/** The films of a person, newest first, and what they returned. */
export const personView: View = {
  path: "/ver/persona",
  show(catalog, _, query) {
    const name = parseQuery(query, ["nombre"], { lenient: true }).get("nombre") ?? "";
    const lookup = catalog.person(name);
    if (!lookup.found)
      return missing(
        name,
        lookup.suggestions.map((person) => person.name),
      );
    const { answer: person, others } = lookup;
    if (personPage(person.name) !== personPage(name)) return { to: personPage(person.name) };
    return shown(
      catalog,
      person,
      others.map((other) => other.name),
    );
  },
};

const missing = (name: string, suggestions: readonly string[]): Shown => ({
  status: 404,
  title: `No se encontró a ${quoted(name)}`,
  description: "Nadie del catálogo se llama así.",
  main: html`<article class="answer refused">${notFoundHeading(quoted(name))}
${suggestions.length > 0 ? links("¿Quizás buscabas…?", suggestions.map(personLink)) : html`<p>Nadie del catálogo se llama así. Revisa cómo está escrito.</p>`}</article>`,
});

function shown({ build }: Catalog, { name, acted, directed }: PersonFacts, others: readonly string[]): Shown {
  const address = personPage(name);
  const did = didInFilms(acted?.films.length ?? 0, directed?.films.length ?? 0);
  const acting = role("actor", name, acted);
  const directing = role("director", name, directed);
  return {
    status: 200,
    title: name,
    description: `${name} ${did} de las ${films(build.films)} del catálogo: qué recaudó cada una por lo que costó.`,
    address,
    data: { "@context": "https://schema.org", "@type": "Person", name },
    main: html`<article class="answer profile">
<h1>${isolated(name)}</h1>
<p>${did.charAt(0).toUpperCase()}${did.slice(1)}.</p>
${(directed?.films.length ?? 0) > (acted?.films.length ?? 0) ? html`${directing}${acting}` : html`${acting}${directing}`}
${RETURN}
${others.length === 0 ? "" : links("Con un nombre casi igual", others.map(personLink))}
${sources(`persona/${encodeURIComponent(name)}`, address)}
</article>`,
  };
}

function role(key: "actor" | "director", name: string, facts: RoleFacts | null): Html | string {
  if (facts === null) return "";
  const known = facts.films.filter((film) => film.return > 0).reverse();
  const least = known[0];
  return html`<section class="role"><h2>${key === "actor" ? "En el reparto" : "En la dirección"}</h2>
${figures(successFigures(facts.success))}
${
  least === undefined || known.length < 3
    ? ""
    : columnChart(
        known.map((film) => ({
          label: String(film.year),
          value: film.return,
          said: `${film.title} (${film.year}): ${decimal(film.return)}`,
        })),
        `Retorno de ${films(known.length)}, de ${least.year} a ${known.at(-1)?.year}; los números están en la tabla.`,
        `${decimal(Math.max(...known.map((film) => film.return)))} de retorno`,
      )
}
${filmTable(html`${films(facts.films.length)}, la más reciente primero`, facts.films, FINANCES)}
<p class="small">${link(personAddress(key, name), key === "actor" ? "Su éxito delante de la cámara" : "Su éxito detrás de la cámara")}</p>
</section>`;
}
