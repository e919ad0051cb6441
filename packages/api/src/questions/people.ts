import type { PersonRef } from "@movies/catalog";
import { notFound, ok, Refusal } from "../answer.js";
import type { ActorBody, DirectorBody, NoActorBody, NoDirectorBody } from "../openapi/types.js";
import { quoted } from "../spanish/text.js";
import type { Asked, Question } from "./question.js";

export const actor: Question<ActorBody | NoActorBody> = (catalog, asked) => {
  const name = nameOf(asked);
  const lookup = catalog.actor(name);
  if (!lookup.found)
    return notFound({
      actor: name,
      mensaje: nobody(name, "los actores"),
      sugerencias: namesOf(lookup.suggestions),
    });
  const { answer: found, others } = lookup;
  const body: ActorBody = {
    actor: found.name,
    cantidad_peliculas: found.films,
    retorno_promedio: found.returnMean,
    retorno_total: found.returnTotal,
    peliculas_con_retorno: found.filmsWithReturn,
    retorno_mediano: found.returnMedian,
  };
  if (others.length === 0) return ok(body);
  return ok({
    ...body,
    otras_coincidencias: others.map((other) => ({ actor: other.name, cantidad_peliculas: other.films })),
  });
};

export const director: Question<DirectorBody | NoDirectorBody> = (catalog, asked) => {
  const name = nameOf(asked);
  const lookup = catalog.director(name);
  if (!lookup.found)
    return notFound({
      director: name,
      mensaje: nobody(name, "los directores"),
      sugerencias: namesOf(lookup.suggestions),
    });
  const { answer: found, others } = lookup;
  const body: DirectorBody = {
    director: found.name,
    retorno: found.returnTotal,
    peliculas: found.films.map((film) => ({
      titulo: film.title,
      fecha_lanzamiento: film.releaseDate,
      retorno: film.return,
      presupuesto: film.budget,
      ganancia: film.revenue,
    })),
  };
  if (others.length === 0) return ok(body);
  return ok({
    ...body,
    otras_coincidencias: others.map((other) => ({ director: other.name, cantidad_peliculas: other.films })),
  });
};

/** Who is asked about. Errors: Refusal. */
function nameOf({ prefix, text }: Asked): string {
  if (text.trim() !== "") return text;
  throw new Refusal(
    422,
    `Falta el nombre: se espera al final de la ruta, por ejemplo ${prefix}Clint%20Eastwood.`,
  );
}

const namesOf = (people: readonly PersonRef[]): string[] => people.map((person) => person.name);

const nobody = (name: string, among: string): string =>
  `No se encontró a nadie llamado ${quoted(name)} entre ${among}.`;
