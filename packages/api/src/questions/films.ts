import type { FilmLookup, FilmQuery, FilmRef } from "@movies/catalog";
import { type Answer, notFound, ok, Refusal } from "../answer.js";
import type { FilmBody, NoFilmBody, ScoreBody, VotesBody } from "../openapi/types.js";
import { quoted } from "../spanish/text.js";
import type { Asked, Question } from "./question.js";

/** Which film is asked about; with an id the title may be left out. Errors: Refusal. */
export function filmQuery({ prefix, text, query }: Asked): FilmQuery {
  if (query.id === undefined && text.trim() === "")
    throw new Refusal(
      422,
      `Falta el título: se espera al final de la ruta, por ejemplo ${prefix}Toy%20Story.`,
    );
  return { title: text, year: query.anio, id: query.id };
}

/** The answer about the film found, or what to say where there is none. */
export function answerFilm<Found, Body extends { otras_coincidencias?: FilmBody[] | undefined }>(
  query: FilmQuery,
  lookup: FilmLookup<Found>,
  body: (found: Found) => Body,
): Answer<Body | NoFilmBody> {
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
export const filmRefBody = ({ id, title, year }: FilmRef): FilmBody => ({
  id,
  titulo: title,
  año_lanzamiento: year,
});

export const score: Question<ScoreBody | NoFilmBody> = (catalog, asked) => {
  const query = filmQuery(asked);
  return answerFilm(
    query,
    catalog.score(query),
    (film): ScoreBody => ({
      titulo: film.title,
      año_lanzamiento: film.year,
      popularidad: film.popularity,
    }),
  );
};

export const votes: Question<VotesBody | NoFilmBody> = (catalog, asked) => {
  const query = filmQuery(asked);
  return answerFilm(query, catalog.votes(query), (film): VotesBody => {
    if (!film.enough) return { titulo: film.title, mensaje: "No supera los 2000 votos minimos" };
    return {
      titulo: film.title,
      año_lanzamiento: film.year,
      conteo_votos: film.count,
      votos_promedio: film.average,
    };
  });
};

function notFoundMessage({ title, year, id }: FilmQuery): string {
  if (id !== undefined) return `No hay ninguna película con el id ${id}.`;
  const ofYear = year === undefined ? "" : ` del año ${year}`;
  return `No se encontró la película ${quoted(title)}${ofYear}.`;
}
