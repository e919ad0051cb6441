import type { Catalog, PersonHit } from "@movies/catalog";
import { filmPage, personPage } from "../markup/address.js";
import { filmLinks, personLink } from "../markup/films.js";
import { type Html, html } from "../markup/html.js";
import { links } from "../markup/parts.js";
import { settings } from "../settings.js";
import { didInFilms } from "../spanish/numbers.js";
import { quoted } from "../spanish/text.js";
import type { Moved, Shown } from "../views/view.js";

/** The film or the person of that name, or all that the text may mean. */
export function search(catalog: Catalog, text: string): Shown | Moved {
  const film = catalog.score({ title: text, id: /^tt\d{7,9}$/.test(text) ? text : undefined });
  const person = catalog.person(text);
  if (film.found && !person.found) return { to: filmPage(film.answer) };
  if (person.found && !film.found) return { to: personPage(person.answer.name) };
  const found = catalog.search(text, { limit: settings.defaultLimit });
  const none = found.films.length + found.people.length === 0;
  return {
    status: none ? 404 : 200,
    title: `Buscar ${quoted(text)}`,
    description: `Películas y personas que ${quoted(text)} puede nombrar.`,
    main: html`<article class="answer single"><p class="asked">${none ? "No se encontró" : "Puede ser"}</p>
<h1><bdi>${quoted(text)}</bdi></h1>
${none ? html`<p>Revisa cómo está escrito, o prueba con el título en inglés o en su idioma.</p>` : ""}
${section("Películas", filmLinks(catalog, found.films))}
${section("Personas", found.people.map(personHit))}</article>`,
  };
}

const section = (title: string, items: readonly Html[]): Html | string =>
  items.length === 0 ? "" : links(title, items);

const personHit = ({ name, filmsAsActor, filmsAsDirector }: PersonHit): Html =>
  html`${personLink(name)} <span class="year">${didInFilms(filmsAsActor, filmsAsDirector)}</span>`;
