import type { PersonLookup } from "@movies/catalog";
import { type Answer, notFound, ok, Refusal } from "../answer.js";
import { quoted } from "../spanish/text.js";
import type { Asked, Question } from "./question.js";

export const actor: Question = (catalog, asked) =>
  answerPerson(
    "actor",
    asked,
    (name) => catalog.actor(name),
    (found) => ({
      actor: found.name,
      cantidad_peliculas: found.films,
      retorno_promedio: found.returnMean,
      retorno_total: found.returnTotal,
      peliculas_con_retorno: found.filmsWithReturn,
      retorno_mediano: found.returnMedian,
    }),
  );

export const director: Question = (catalog, asked) =>
  answerPerson(
    "director",
    asked,
    (name) => catalog.director(name),
    (found) => ({
      director: found.name,
      retorno: found.returnTotal,
      peliculas: found.films.map((film) => ({
        titulo: film.title,
        fecha_lanzamiento: film.releaseDate,
        retorno: film.return,
        presupuesto: film.budget,
        ganancia: film.revenue,
      })),
    }),
  );

const NOBODY = {
  actor: (name: string) => `No se encontró a nadie llamado ${quoted(name)} entre los actores.`,
  director: (name: string) => `No se encontró a nadie llamado ${quoted(name)} entre los directores.`,
};

function answerPerson<Found>(
  role: keyof typeof NOBODY,
  { prefix, text: name }: Asked,
  lookUp: (name: string) => PersonLookup<Found>,
  body: (found: Found) => Answer["body"],
): Answer {
  if (name.trim() === "")
    throw new Refusal(
      422,
      `Falta el nombre: se espera al final de la ruta, por ejemplo ${prefix}Clint%20Eastwood.`,
    );
  const lookup = lookUp(name);
  if (!lookup.found) {
    const names = lookup.suggestions.map((person) => person.name);
    return notFound({ [role]: name, mensaje: NOBODY[role](name), sugerencias: names });
  }
  const answer = body(lookup.answer);
  if (lookup.others.length === 0) return ok(answer);
  const others = lookup.others.map((other) => ({ [role]: other.name, cantidad_peliculas: other.films }));
  return ok({ ...answer, otras_coincidencias: others });
}
