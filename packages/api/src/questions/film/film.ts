import type { FilmLookup, FilmQuery, FilmRef, ListedFilm as Listed } from "@movies/catalog";
import { type Answer, notFound, ok, Refusal } from "../../answer.js";
import { type Values, wholeNumber } from "../../params/parameter.js";

import { settings } from "../../settings.js";
import { quoted, spanishList } from "../../spanish/text.js";
import type { Asked } from "../question.js";
import { filmId } from "./id.js";
import type { Film, ListedFilm, NoFilm, OtherFilm } from "./schemas.js";

/** The parameters of every question about a film. */
export const parameters = {
  anio: wholeNumber(settings.firstYear, settings.lastYear, {
    description: "Año de estreno: de las películas con ese título, las de ese año.",
  }),
  id: filmId,
};

/** The names under which clients send a title in the query instead of the path. */
export const titleNames = ["titulo", "titulo_de_la_filmacion", "titulo_de_la_filmación", "pelicula", "title"];

type FilmAsked = Pick<Asked, "prefix" | "text"> & { readonly query: Values<typeof parameters> };

/** The film in question; with an id the title may be left out. Errors: Refusal. */
export function filmQuery({ prefix, text, query }: FilmAsked): FilmQuery {
  if (query.id === undefined && text.trim() === "")
    throw new Refusal(
      422,
      `Falta el título: se espera al final de la ruta, por ejemplo ${prefix}Toy%20Story.`,
    );
  return { title: text, year: query.anio, id: query.id };
}

/** The answer about the film found, or a 404 with suggestions. */
export function answerFilm<Found, Body extends { otras_coincidencias?: OtherFilm[] | undefined }>(
  query: FilmQuery,
  lookup: FilmLookup<Found>,
  body: (found: Found) => Body,
): Answer<Body | NoFilm> {
  if (!lookup.found) {
    const { suggestions, ofOtherYears } = lookup;
    return notFound({
      titulo: query.title,
      mensaje: notFoundMessage(query, ofOtherYears),
      sugerencias: [...new Set(titlesApart(suggestions))],
      ...(ofOtherYears.length > 0 && { de_otros_años: ofOtherYears.map(filmRefBody) }),
    });
  }
  const answer = body(lookup.answer);
  const others = lookup.others.map(
    (other): OtherFilm => ({ ...filmRefBody(other), ...(other.similar && { parecido: true }) }),
  );
  return ok(others.length === 0 ? answer : { ...answer, otras_coincidencias: others });
}

/** The titles of a list; those that several of its films have come with the year, in a form that finds the film. */
export const titlesApart = (films: readonly FilmRef[]): string[] =>
  films.map(({ id, title, year }) =>
    films.some((other) => other.title === title && other.id !== id) ? `${title} (${year})` : title,
  );

/** The title, and the original one if it is another. */
export const titlesBody = (film: FilmRef) => ({ titulo: film.title, ...originalTitleBody(film) });

/** The original title, if it is another. */
export const originalTitleBody = ({ originalTitle }: FilmRef) =>
  originalTitle === undefined ? {} : { titulo_original: originalTitle };

/** A film as it is named in lists. */
export const filmRefBody = (film: FilmRef): Film => ({
  id: film.id,
  ...titlesBody(film),
  año_lanzamiento: film.year,
});

/** A film in a list, with the numbers that lists are sorted by. */
export const listedFilmBody = (film: Listed): ListedFilm =>
  // no spread, as in the catalogue's listedFilm: in front of so many keys it is slow
  Object.assign(filmRefBody(film), {
    fecha_lanzamiento: film.releaseDate,
    popularidad: film.popularity,
    conteo_votos: film.count,
    votos_promedio: film.average,
    presupuesto: film.budget,
    ganancia: film.revenue,
    retorno: film.return,
  });

export const noFilmWithId = (id: number | string): string => `No hay ninguna película con el id ${id}.`;

function notFoundMessage({ title, year, id }: FilmQuery, ofOtherYears: readonly FilmRef[]): string {
  if (id !== undefined) return noFilmWithId(id);
  const ofYear = year === undefined ? "" : ` del año ${year}`;
  const years = ofOtherYears
    .slice(0, settings.yearsNamed)
    .map((film) => `una de ${film.year} (id ${film.id})`);
  const others = years.length === 0 ? "" : `; hay ${spanishList(years, "y")}`;
  return `No se encontró la película ${quoted(title)}${ofYear}${others}.`;
}
