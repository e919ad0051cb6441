import type { RoleFacts } from "@movies/catalog";
import { notFound, ok } from "../../answer.js";
import { listedFilmBody } from "../film/film.js";
import { nameOf, nobody, successBody } from "../person/person.js";
import type { Question } from "../question.js";
import type { NoPerson, Person, Role } from "./description.js";

export const personFacts: Question = {
  operation: "persona",
  path: "/persona/{nombre}",
  parameters: {},
  textNames: ["nombre"],
  answer(catalog, asked) {
    const name = nameOf(asked);
    const lookup = catalog.person(name);
    if (!lookup.found)
      return notFound<NoPerson>({
        persona: name,
        ...nobody(name, "los actores ni los directores", lookup.suggestions),
      });
    const { answer: found, others } = lookup;
    return ok<Person>({
      persona: found.name,
      como_actor: roleBody(found.acted),
      como_director: roleBody(found.directed),
      ...(others.length > 0 && {
        otras_coincidencias: others.map((other) => ({
          persona: other.name,
          cantidad_peliculas: other.films,
        })),
      }),
    });
  },
  describe: () => import("./description.js"),
};

const roleBody = (role: RoleFacts | null): Role | null =>
  role && { ...successBody(role.success), peliculas: role.films.map(listedFilmBody) };
