import { settings as catalogSettings } from "@movies/catalog";
import { ok, Refusal } from "../answer.js";
import { wholeNumber } from "../request/query.js";
import { settings } from "../settings.js";
import { filmRefBody } from "./films.js";
import type { Question } from "./question.js";

export const SEARCH_KEYS = ["q", "limite"] as const;

export const search: Question = (catalog, { query }) => {
  const q = query.get("q") ?? "";
  if (q.trim() === "")
    throw new Refusal(422, "Parámetro «q»: falta el texto que buscar, por ejemplo /buscar?q=toy.");
  const limit = wholeNumber(query, "limite", 1, catalogSettings.search.maxHits) ?? settings.defaultLimit;
  const { films, people } = catalog.search(q, { limit });
  return ok({
    q,
    titulos: films.map(filmRefBody),
    personas: people.map((person) => ({
      nombre: person.name,
      peliculas_como_actor: person.filmsAsActor,
      peliculas_como_director: person.filmsAsDirector,
    })),
  });
};
