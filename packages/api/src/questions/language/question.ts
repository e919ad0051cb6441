import { answerGroup, codeBody, groupName, noGroup } from "../group/group.js";
import type { Question } from "../question.js";
import type { Language, NoLanguage } from "./description.js";
import { page } from "./page.js";

export const language: Question = {
  operation: "peliculas_idioma",
  path: "/peliculas_idioma/{idioma}",
  parameters: {},
  textNames: ["idioma"],
  answer(catalog, asked) {
    const name = groupName(asked, "Falta el idioma", "es");
    return answerGroup(
      catalog.group("language", name),
      (found): Language => ({
        idioma: found.name,
        ...codeBody(found),
        cantidad: found.films,
      }),
      (sugerencias): NoLanguage => ({ idioma: name, mensaje: noGroup("el idioma", name), sugerencias }),
    );
  },
  describe: () => import("./description.js"),
  page,
};
