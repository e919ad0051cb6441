import { answerGroup, groupName, noGroup } from "../group/group.js";
import type { Question } from "../question.js";
import type { Company, NoCompany } from "./description.js";
import { page } from "./page.js";

export const company: Question = {
  operation: "productoras_exitosas",
  path: "/productoras_exitosas/{productora}",
  parameters: {},
  textNames: ["productora"],
  answer(catalog, asked) {
    const name = groupName(asked, "Falta la productora", "Pixar%20Animation%20Studios");
    return answerGroup(
      catalog.group("company", name),
      (found, others): Company => ({
        productora: found.name,
        revenue_total: found.revenueTotal,
        cantidad: found.films,
        peliculas_con_revenue: found.filmsWithRevenue,
        ...(others.length > 0 && {
          otras_coincidencias: others.map((other) => ({ productora: other.name, cantidad: other.films })),
        }),
      }),
      (sugerencias): NoCompany => ({
        productora: name,
        mensaje: noGroup("la productora", name),
        sugerencias,
      }),
    );
  },
  describe: () => import("./description.js"),
  page,
};
