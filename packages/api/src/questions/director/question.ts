import { notFound, ok } from "../../answer.js";
import { nameOf, nobody } from "../person/person.js";
import type { Question } from "../question.js";
import type { Director, NoDirector } from "./description.js";
import { page } from "./page.js";

export const director: Question = {
  operation: "get_director",
  path: "/get_director/{director}",
  formerly: "/director/get_director/{director}",
  parameters: {},
  textNames: ["director", "nombre_director", "nombre"],
  answer(catalog, asked) {
    const name = nameOf(asked);
    const lookup = catalog.director(name);
    if (!lookup.found)
      return notFound<NoDirector>({ director: name, ...nobody(name, "los directores", lookup.suggestions) });
    const { answer: found, others } = lookup;
    return ok<Director>({
      director: found.name,
      retorno: found.returnTotal,
      peliculas: found.films.map((film) => ({
        titulo: film.title,
        fecha_lanzamiento: film.releaseDate,
        retorno: film.return,
        presupuesto: film.budget,
        ganancia: film.revenue,
      })),
      ...(others.length > 0 && {
        otras_coincidencias: others.map((other) => ({
          director: other.name,
          cantidad_peliculas: other.films,
        })),
      }),
    });
  },
  describe: () => import("./description.js"),
  page,
};
