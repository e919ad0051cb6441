import { settings as catalogSettings } from "@movies/catalog";
import { ok, Refusal } from "../../answer.js";
import { oneOf, type Parameter, wholeNumber } from "../../params/parameter.js";
import { settings } from "../../settings.js";
import { filmRefBody } from "../film/film.js";
import type { Question } from "../question.js";
import type { SearchResults } from "./description.js";

/** If it is missing or blank, the question itself reports it. */
const q: Parameter<string> = {
  read: (_, text) => text,
  schema: { type: "string", minLength: 1 },
  required: true,
  example: "almodo",
  description: "El texto que buscar: un título, un nombre o el comienzo de uno.",
};

/** The kinds to which a search can be narrowed; the other list is not searched at all. */
const KIND_OF = { titulo: "film", persona: "person" } as const;

const parameters = {
  q,
  limite: wholeNumber(1, catalogSettings.search.maxHits, {
    default: settings.defaultLimit,
    description: "Cuántos títulos y cuántas personas, como mucho.",
  }),
  tipo: oneOf(["titulo", "persona"], {
    description: "Solo títulos o solo personas; sin él, las dos listas.",
  }),
};

export const search: Question<typeof parameters> = {
  operation: "buscar",
  path: "/buscar",
  parameters,
  answer(catalog, { query }) {
    const { q = "", limite: limit = settings.defaultLimit, tipo } = query;
    if (q.trim() === "")
      throw new Refusal(422, "Parámetro «q»: falta el texto que buscar, por ejemplo /buscar?q=toy.");
    const { films, people } = catalog.search(q, { limit, kind: tipo && KIND_OF[tipo] });
    const personas = people.map((person) => ({
      nombre: person.name,
      peliculas_como_actor: person.filmsAsActor,
      peliculas_como_director: person.filmsAsDirector,
    }));
    return ok<SearchResults>({
      q,
      ...(tipo !== "persona" && { titulos: films.map(filmRefBody) }),
      ...(tipo !== "titulo" && { personas }),
    });
  },
  describe: () => import("./description.js"),
};
