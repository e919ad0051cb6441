import type { ActorSuccess, Catalog, DirectedFilm, DirectorSuccess, PersonRef } from "@movies/catalog";
import { day, decimal, films, money, number } from "../spanish/numbers.js";
import { quoted } from "../spanish/text.js";
import { ACTOR, DIRECTOR, type Form, textIn } from "./form.js";
import { type Html, html, isolated } from "./html.js";
import { figures, heading, link, links } from "./parts.js";
import { filmAddress, type PageQuestion, personAddress, type View } from "./question.js";

type Role = "actor" | "director";

export const actor: PageQuestion = {
  key: "actor",
  heading: "Éxito de un actor o una actriz",
  explained: "Cuánto recaudaron sus películas por cada dólar que costaron.",
  field: ACTOR,
  more: [],
  examples: ["Tom Hanks", "Penélope Cruz", "Ricardo Darín"],
  route: "/get_actor/",
  view: (catalog, form) => viewPerson(catalog, "actor", form),
};

export const director: PageQuestion = {
  key: "director",
  heading: "Éxito de un director o una directora",
  explained: "Sus películas una por una, con lo que costaron y lo que recaudaron.",
  field: DIRECTOR,
  more: [],
  examples: ["Pedro Almodóvar", "Hayao Miyazaki", "John Lasseter"],
  route: "/get_director/",
  view: (catalog, form) => viewPerson(catalog, "director", form),
};

const ASKED = { actor: "Éxito delante de la cámara", director: "Éxito detrás de la cámara" };

function viewPerson(catalog: Catalog, role: Role, form: Form): View {
  const name = textIn(form, role === "actor" ? ACTOR : DIRECTOR);
  const lookup = role === "actor" ? ofActor(catalog, name) : ofDirector(catalog, name);
  if (!lookup.found) return missing(catalog, role, name, lookup.suggestions);
  const { same } = inOtherRole(catalog, role, lookup.name);
  return {
    status: 200,
    title: `${lookup.name}: ${ASKED[role].toLowerCase()}`,
    card: html`${heading(ASKED[role], isolated(lookup.name))}
${same.length === 0 ? "" : html`<nav class="onward" aria-label="De esta persona">${same}</nav>`}
${lookup.body}
${
  lookup.others.length === 0
    ? ""
    : links(
        "Con un nombre casi igual",
        lookup.others.map((other) => personLink(role, other)),
      )
}`,
  };
}

function ofActor(catalog: Catalog, name: string) {
  const lookup = catalog.actor(name);
  return lookup.found ? { ...lookup, name: lookup.answer.name, body: actorBody(lookup.answer) } : lookup;
}

function ofDirector(catalog: Catalog, name: string) {
  const lookup = catalog.director(name);
  return lookup.found ? { ...lookup, name: lookup.answer.name, body: directorBody(lookup.answer) } : lookup;
}

const RETURN = html`<p class="note">Retorno: lo que recauda una película por cada dólar que costó. Donde falta uno de los dos, cuenta 0.</p>`;

const actorBody = (found: ActorSuccess): Html =>
  html`${figures([
    ...totals(found.films, found.returnTotal),
    { name: "Retorno promedio", value: decimal(found.returnMean) },
    {
      name: "Retorno mediano",
      value: found.returnMedian === null ? "–" : decimal(found.returnMedian),
      note: knownReturns(found.filmsWithReturn),
    },
  ])}${RETURN}`;

const totals = (count: number, total: number) => [
  { name: count === 1 ? "Película" : "Películas", value: number(count) },
  { name: "Retorno total", value: decimal(total), ...(count > 1 && { note: "la suma de todas" }) },
];

function knownReturns(count: number): string {
  if (count === 0) return "de ninguna se sabe el retorno";
  return count === 1 ? "de la única con retorno conocido" : `entre las ${number(count)} con retorno conocido`;
}

const directorBody = (
  found: DirectorSuccess,
): Html => html`${figures(totals(found.films.length, found.returnTotal))}
<table class="films" role="table">
<caption>${films(found.films.length)} de ${isolated(found.name)}, por fecha de estreno</caption>
<thead role="rowgroup"><tr role="row">${COLUMNS.map((name, i) => html`<th scope="col" role="columnheader"${i > 1 ? html` class="amount"` : ""}>${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${found.films.map(directedRow)}</tbody>
</table>
${RETURN}`;

const COLUMNS = ["Título", "Estreno", "Presupuesto", "Recaudación", "Retorno"] as const;

// On a phone rows are blocks: the roles say that it is a table all the same, and each cell says what it is.
const directedRow = (film: DirectedFilm): Html => html`<tr role="row">
<th scope="row" role="rowheader">${link(filmAddress("recomendacion", film), isolated(film.title))}</th>
<td role="cell" data-label="${COLUMNS[1]}"><time datetime="${film.releaseDate}">${day(film.releaseDate)}</time></td>
<td role="cell" data-label="${COLUMNS[2]}" class="amount">${known(film.budget, money)}</td>
<td role="cell" data-label="${COLUMNS[3]}" class="amount">${known(film.revenue, money)}</td>
<td role="cell" data-label="${COLUMNS[4]}" class="amount">${known(film.return, decimal)}</td>
</tr>
`;

const known = (value: number, written: (value: number) => string): Html | string =>
  value > 0 ? written(value) : html`<span class="unknown">sin datos</span>`;

const personLink = (role: Role, { name, films: count }: PersonRef): Html =>
  html`${link(personAddress(role, name), isolated(name))} <span class="year">${films(count)}</span>`;

const OTHER = { actor: "director", director: "actor" } as const;

/** Whoever bears a name in the other role, or resembles it there. */
function inOtherRole(
  catalog: Catalog,
  role: Role,
  name: string,
): { same: readonly Html[]; alike: readonly Html[] } {
  const other = OTHER[role];
  const lookup = catalog[other](name);
  if (!lookup.found) return { same: [], alike: lookup.suggestions.map((person) => didLink(other, person)) };
  const { name: known, films: directed } = lookup.answer;
  const count = typeof directed === "number" ? directed : directed.length;
  return { same: [didLink(other, { name: known, films: count })], alike: [] };
}

const didLink = (role: Role, { name, films: count }: PersonRef): Html =>
  html`${link(personAddress(role, name), html`${isolated(name)} ${role === "actor" ? "actuó en" : "dirigió"} ${films(count)}`)}`;

function missing(catalog: Catalog, role: Role, name: string, suggestions: readonly PersonRef[]): View {
  const where = role === "actor" ? "entre los actores" : "entre los directores";
  const { same, alike } = inOtherRole(catalog, role, name);
  const own = suggestions.map((person) => personLink(role, person));
  const found = own.length + same.length > 0 ? [...same, ...own] : alike;
  return {
    status: 404,
    title: `No se encontró ${quoted(name)} ${where}`,
    card: html`${heading(`No se encontró ${where}`, html`<bdi>${quoted(name)}</bdi>`)}
${found.length > 0 ? links("¿Quizás buscabas…?", found) : html`<p>Revisa cómo está escrito, o escribe solo el apellido: se sugiere a quien lo lleve.</p>`}`,
  };
}
