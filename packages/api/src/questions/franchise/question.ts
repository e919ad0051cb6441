import { answerGroup, groupName, noGroup } from "../group/group.js";
import type { Question } from "../question.js";
import type { Franchise, NoFranchise } from "./description.js";
import { page } from "./page.js";

export const franchise: Question = {
  operation: "franquicia",
  path: "/franquicia/{franquicia}",
  parameters: {},
  textNames: ["franquicia"],
  answer(catalog, asked) {
    const name = groupName(asked, "Falta la franquicia", "Toy%20Story%20Collection");
    return answerGroup(
      catalog.group("collection", name),
      (found, others): Franchise => ({
        franquicia: found.name,
        cantidad: found.films,
        ganancia_total: found.revenueTotal,
        ganancia_promedio: found.revenueMean,
        peliculas_con_ganancia: found.filmsWithRevenue,
        ...(others.length > 0 && {
          otras_coincidencias: others.map((other) => ({ franquicia: other.name, cantidad: other.films })),
        }),
      }),
      (sugerencias): NoFranchise => ({
        franquicia: name,
        mensaje: noGroup("la franquicia", name),
        sugerencias,
      }),
    );
  },
  describe: () => import("./description.js"),
  page,
};
