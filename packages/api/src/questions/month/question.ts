import { ok } from "../../answer.js";
import { monthNamed } from "../../spanish/calendar.js";
import type { Question } from "../question.js";
import type { FilmsInMonth } from "./description.js";
import { page } from "./page.js";

export const month: Question = {
  operation: "cantidad_filmaciones_mes",
  path: "/cantidad_filmaciones_mes/{mes}",
  formerly: "/peliculas/get_month/{mes}",
  parameters: {},
  textNames: ["mes"],
  answer(catalog, { text }) {
    const { name, number } = monthNamed(text);
    return ok<FilmsInMonth>({ mes: name, peliculas: catalog.filmsInMonth(number) });
  },
  describe: () => import("./description.js"),
  page,
};
