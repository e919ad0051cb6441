import type { FilmLookup, FilmQuery, FilmRef } from "@movies/catalog";
import { type Answer, notFound, ok, Refusal } from "../../answer.js";
import { type Values, wholeNumber } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { quoted } from "../../spanish/text.js";
import type { Asked } from "../question.js";
import type { Film, NoFilm } from "./schemas.js";

/** The parameters of every question about a film. */
export const parameters = {
  anio: wholeNumber(settings.firstYear, settings.lastYear, {
    description: "Año de estreno: de las películas con ese título, las de ese año.",
  }),
  id: wholeNumber(1, settings.largestId, {
    description:
      "Número de la película, como lo dan `otras_coincidencias`, `/recomendacion` y `/buscar`. Decide: el título no se mira.",
  }),
};

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
export function answerFilm<Found, Body extends { otras_coincidencias?: Film[] | undefined }>(
  query: FilmQuery,
  lookup: FilmLookup<Found>,
  body: (found: Found) => Body,
): Answer<Body | NoFilm> {
  if (!lookup.found) {
    const titles = new Set(lookup.suggestions.map((film) => film.title));
    return notFound({ titulo: query.title, mensaje: notFoundMessage(query), sugerencias: [...titles] });
  }
  const answer = body(lookup.answer);
  return ok(
    lookup.others.length === 0 ? answer : { ...answer, otras_coincidencias: lookup.others.map(filmRefBody) },
  );
}

/** A film as it is named in lists. */
export const filmRefBody = ({ id, title, year }: FilmRef): Film => ({
  id,
  titulo: title,
  año_lanzamiento: year,
});

function notFoundMessage({ title, year, id }: FilmQuery): string {
  if (id !== undefined) return `No hay ninguna película con el id ${id}.`;
  const ofYear = year === undefined ? "" : ` del año ${year}`;
  return `No se encontró la película ${quoted(title)}${ofYear}.`;
}
