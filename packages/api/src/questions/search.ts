import { ok, Refusal } from "../answer.js";
import type { SearchBody } from "../openapi/types.js";
import { settings } from "../settings.js";
import { filmRefBody } from "./films.js";
import type { Question } from "./question.js";

/** What a search can be narrowed to: the other list is not even searched. */
const KIND_OF = { titulo: "film", persona: "person" } as const;

export const search: Question<SearchBody> = (catalog, { query }) => {
  const { q = "", limite: limit = settings.defaultLimit, tipo } = query;
  if (q.trim() === "")
    throw new Refusal(422, "Parámetro «q»: falta el texto que buscar, por ejemplo /buscar?q=toy.");
  const { films, people } = catalog.search(q, { limit, kind: tipo && KIND_OF[tipo] });
  const personas = people.map((person) => ({
    nombre: person.name,
    peliculas_como_actor: person.filmsAsActor,
    peliculas_como_director: person.filmsAsDirector,
  }));
  return ok({
    q,
    ...(tipo !== "persona" && { titulos: films.map(filmRefBody) }),
    ...(tipo !== "titulo" && { personas }),
  });
};
