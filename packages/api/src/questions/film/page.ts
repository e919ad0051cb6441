import type { Catalog, FilmLookup, FilmQuery, FilmRef, MissingFilm, OtherFilm } from "@movies/catalog";
import { type FilmKey, filmAddress, filmPage } from "../../markup/address.js";
import {
  type Form,
  type NumberField,
  type PlainField,
  type TextField,
  textIn,
  valueIn,
} from "../../markup/fields.js";
import { filmLinks } from "../../markup/films.js";
import { type Html, html, isolated } from "../../markup/html.js";
import { heading, link, links, notFoundHeading } from "../../markup/parts.js";
import { quoted } from "../../spanish/text.js";
import type { View } from "../question.js";
import { parameters } from "./film.js";

export const TITLE: TextField = {
  kind: "text",
  name: "titulo",
  label: "Título",
  completes: "titulos",
  missing: "Falta el título: escribe el de una película, por ejemplo Toy Story.",
  instead: "id",
};

export const YEAR: NumberField = {
  kind: "number",
  name: "anio",
  label: "Año de estreno",
  parameter: parameters.anio,
};

export const ID: PlainField<number | string> = {
  kind: "plain",
  name: "id",
  label: "Id de la película",
  parameter: parameters.id,
};

/** What narrows every question about a film. */
export const NARROWING = [YEAR, ID] as const;

/** Shows the answer about the film that a form means and the others with its title, or similar titles. */
export function viewFilm<Found>(
  catalog: Catalog,
  key: FilmKey,
  asked: string,
  form: Form,
  lookUp: (query: FilmQuery) => FilmLookup<Found>,
  shown: (found: Found) => { readonly film: FilmRef; readonly body: Html },
): View {
  const query = { title: textIn(form, TITLE), year: valueIn(form, YEAR), id: valueIn(form, ID) };
  const lookup = lookUp(query);
  if (!lookup.found) return missing(catalog, key, query, lookup);
  const { film, body } = shown(lookup.answer);
  return {
    status: 200,
    title: `${film.title} (${film.year}): ${asked.toLowerCase()}`,
    again: again(catalog, form, film),
    card: html`${heading(asked, isolated(film.title), film.year)}
${film.originalTitle === undefined ? "" : html`<p class="small">Título original: ${isolated(film.originalTitle)}</p>`}
${aboutFilm(key, film)}
${body}
${others(catalog, key, lookup.others)}`,
  };
}

/**
 * The form for asking again: with what distinguishes the film from others with its title, and without an id if less
 * is enough. A leftover id would override the next title that is typed.
 */
function again(catalog: Catalog, form: Form, film: FilmRef): Form {
  if (valueIn(form, ID) === undefined) return form;
  const filled = new Map(form).set(TITLE.name, film.title);
  filled.delete(ID.name);
  filled.delete(YEAR.name);
  if (isMeant(catalog, { title: film.title }, film)) return filled;
  filled.set(YEAR.name, String(film.year));
  if (isMeant(catalog, { title: film.title, year: film.year }, film)) return filled;
  return filled.set(ID.name, String(film.id));
}

function isMeant(catalog: Catalog, query: FilmQuery, { id }: FilmRef): boolean {
  const lookup = catalog.score(query);
  return lookup.found && lookup.answer.id === id;
}

function others(catalog: Catalog, key: FilmKey, films: readonly OtherFilm[]): Html {
  const similar = films.filter((film) => film.similar);
  const same = films.filter((film) => !film.similar);
  const more =
    same.length === 1
      ? "Hay otra película con este título"
      : `Hay otras ${same.length} películas con este título`;
  return html`${linked(catalog, key, more, same)}${linked(catalog, key, "¿O buscabas una más conocida?", similar)}`;
}

/** Links to the same question about some films. */
const linked = (catalog: Catalog, key: FilmKey, title: string, films: readonly FilmRef[]): Html | string =>
  films.length === 0
    ? ""
    : links(
        title,
        filmLinks(catalog, films, (film) => filmAddress(key, film)),
      );

const ABOUT_FILM: readonly (readonly [FilmKey, string])[] = [
  ["recomendacion", "Películas parecidas"],
  ["popularidad", "Popularidad"],
  ["votos", "Votos"],
  ["duracion", "Duración"],
  ["retorno", "Retorno"],
];

/** The film's own page and the questions about it, with the current one marked. */
const aboutFilm = (key: FilmKey, film: FilmRef): Html =>
  html`<nav class="onward" aria-label="De esta película">${link(filmPage(film), "Todo sobre ella")}${ABOUT_FILM.map(
    ([other, words]) =>
      other === key
        ? html`<a href="${filmAddress(other, film)}" aria-current="page">${words}</a>`
        : link(filmAddress(other, film), words),
  )}</nav>`;

function missing(
  catalog: Catalog,
  key: FilmKey,
  query: FilmQuery,
  { suggestions, ofOtherYears }: MissingFilm,
): View {
  const what = sought(query);
  const none =
    query.id === undefined
      ? html`<p>Revisa cómo está escrito, o prueba con el título en inglés o en su idioma.</p>`
      : html`<p>Ninguna película del catálogo lleva ese id.</p>`;
  const ofOthers = new Set(ofOtherYears.map(({ id }) => id));
  const alike = suggestions.filter(({ id }) => !ofOthers.has(id));
  return {
    status: 404,
    title: `No se encontró ${what}`,
    card: html`${notFoundHeading(what)}
${suggestions.length === 0 ? none : ""}
${linked(catalog, key, "De otro año sí:", ofOtherYears)}
${linked(catalog, key, "¿Quizás buscabas…?", alike)}`,
  };
}

function sought({ title, year, id }: FilmQuery): string {
  if (id !== undefined) return `la película con el id ${id}`;
  return year === undefined ? quoted(title) : `${quoted(title)}, del año ${year}`;
}
