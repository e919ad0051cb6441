import { notFound, ok } from "../../answer.js";
import { nameOf, nobody, successBody } from "../person/person.js";
import type { Question } from "../question.js";
import type { Actor, NoActor } from "./description.js";
import { page } from "./page.js";

export const actor: Question = {
  operation: "get_actor",
  path: "/get_actor/{actor}",
  formerly: "/actor/get_actor/{actor}",
  parameters: {},
  textNames: ["actor", "nombre_actor", "nombre"],
  answer(catalog, asked) {
    const name = nameOf(asked);
    const lookup = catalog.actor(name);
    if (!lookup.found)
      return notFound<NoActor>({ actor: name, ...nobody(name, "los actores", lookup.suggestions) });
    const { answer: found, others } = lookup;
    return ok<Actor>({
      actor: found.name,
      ...successBody(found),
      ...(others.length > 0 && {
        otras_coincidencias: others.map((other) => ({ actor: other.name, cantidad_peliculas: other.films })),
      }),
    });
  },
  describe: () => import("./description.js"),
  page,
};
