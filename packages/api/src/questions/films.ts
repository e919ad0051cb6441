import type { FilmLookup, FilmQuery, FilmRef } from "@movies/catalog";
import { type Answer, notFound, ok, Refusal } from "../answer.js";
import { wholeNumber } from "../request/query.js";
import { settings } from "../settings.js";
import { quoted } from "../spanish/text.js";
import type { Asked, Question } from "./question.js";

/** The parameters of every question about a film. */
export const FILM_KEYS = ["anio", "id"] as const;

/** Which film is asked about; with an id the title may be left out. Errors: Refusal. */
export function filmQuery({ prefix, text, query }: Asked): FilmQuery {
  const year = wholeNumber(query, "anio", settings.firstYear, settings.lastYear);
  const id = wholeNumber(query, "id", 1, settings.largestId);
  if (id === undefined && text.trim() === "")
    throw new Refusal(
      422,
      `Falta el título: se espera al final de la ruta, por ejemplo ${prefix}Toy%20Story.`,
    );
  return { title: text, year, id };
}

/** The answer about the film found, or what to say where there is none. */
export function answerFilm<Found>(
  query: FilmQuery,
  lookup: FilmLookup<Found>,
  body: (found: Found) => Answer["body"],
): Answer {
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
export const filmRefBody = ({ id, title, year }: FilmRef) => ({ id, titulo: title, año_lanzamiento: year });

export const score: Question = (catalog, asked) => {
  const query = filmQuery(asked);
  return answerFilm(query, catalog.score(query), (film) => ({
    titulo: film.title,
    año_lanzamiento: film.year,
    popularidad: film.popularity,
  }));
};

// The original's exact words, its missing accent included: clients compare them.
const TOO_FEW_VOTES = "No supera los 2000 votos minimos";

export const votes: Question = (catalog, asked) => {
  const query = filmQuery(asked);
  return answerFilm(query, catalog.votes(query), (film) => {
    if (!film.enough) return { titulo: film.title, mensaje: TOO_FEW_VOTES };
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
