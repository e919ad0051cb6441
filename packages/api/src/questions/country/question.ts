import { answerGroup, codeBody, groupName, noGroup } from "../group/group.js";
import type { Question } from "../question.js";
import type { Country, NoCountry } from "./description.js";
import { page } from "./page.js";

export const country: Question = {
  operation: "peliculas_pais",
  path: "/peliculas_pais/{pais}",
  parameters: {},
  textNames: ["pais"],
  answer(catalog, asked) {
    const name = groupName(asked, "Falta el país", "Argentina");
    return answerGroup(
      catalog.group("country", name),
      (found): Country => ({
        pais: found.name,
        ...codeBody(found),
        cantidad: found.films,
      }),
      (sugerencias): NoCountry => ({ pais: name, mensaje: noGroup("el país", name), sugerencias }),
    );
  },
  describe: () => import("./description.js"),
  page,
};
