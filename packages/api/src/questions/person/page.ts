import type { Catalog, PersonLookup, PersonRef, Success } from "@movies/catalog";
import { personAddress, personPage } from "../../markup/address.js";
import { type Form, type TextField, textIn } from "../../markup/fields.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { heading, link, links } from "../../markup/parts.js";
import { decimal, films, number } from "../../spanish/numbers.js";
import { quoted } from "../../spanish/text.js";
import type { View } from "../question.js";

export type Role = "actor" | "director";

const ASKED = { actor: "Éxito delante de la cámara", director: "Éxito detrás de la cámara" };

/** Shows the answer about the person that a form names, and the name's other role; or similar names. */
export function viewPerson<Found extends { readonly name: string }>(
  catalog: Catalog,
  role: Role,
  field: TextField,
  form: Form,
  lookUp: (name: string) => PersonLookup<Found>,
  body: (found: Found) => Html,
): View {
  const asked = textIn(form, field);
  const lookup = lookUp(asked);
  if (!lookup.found) return missing(catalog, role, asked, lookup.suggestions);
  const { answer: found, others } = lookup;
  const { same } = inOtherRole(catalog, role, found.name);
  return {
    status: 200,
    title: `${found.name}: ${ASKED[role].toLowerCase()}`,
    card: html`${heading(ASKED[role], isolated(found.name))}
<nav class="onward" aria-label="De esta persona">${link(personPage(found.name), "Todas sus películas")}${same}</nav>
${body(found)}
${
  others.length === 0
    ? ""
    : links(
        "Con un nombre casi igual",
        others.map((other) => personLink(role, other)),
      )
}`,
  };
}

/** The end of every answer about a return. */
export const RETURN = html`<p class="note">Retorno: lo que recauda una película por cada dólar que costó. Donde falta uno de los dos, cuenta 0.</p>`;

export const totals = (count: number, total: number) => [
  { name: count === 1 ? "Película" : "Películas", value: number(count) },
  { name: "Retorno total", value: decimal(total), ...(count > 1 && { note: "la suma de todas" }) },
];

/** The returns of some films, and how many of them are known. */
export const successFigures = (success: Success) => [
  ...totals(success.films, success.returnTotal),
  {
    name: "Retorno promedio",
    value: decimal(success.returnMean),
    ...(success.filmsWithReturn < success.films && {
      note: `cuenta 0 por ${without(success.films - success.filmsWithReturn)}`,
    }),
  },
  {
    name: "Retorno mediano",
    value: success.returnMedian === null ? "–" : decimal(success.returnMedian),
    note: knownReturns(success.filmsWithReturn),
  },
];

const without = (count: number): string => (count === 1 ? "una sin datos" : `las ${number(count)} sin datos`);

function knownReturns(count: number): string {
  if (count === 0) return "de ninguna se sabe el retorno";
  return count === 1 ? "de la única con retorno conocido" : `entre las ${number(count)} con retorno conocido`;
}

const personLink = (role: Role, { name, films: count }: PersonRef): Html =>
  html`${link(personAddress(role, name), isolated(name))} <span class="year">${films(count)}</span>`;

const OTHER = { actor: "director", director: "actor" } as const;

/** People with the name in the other role, or with a similar name there. */
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
