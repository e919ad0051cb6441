import { ok } from "../../answer.js";
import { weekdayNamed } from "../../spanish/calendar.js";
import type { Question } from "../question.js";
import type { FilmsOnWeekday } from "./description.js";
import { page } from "./page.js";

export const weekday: Question = {
  operation: "cantidad_filmaciones_dia",
  path: "/cantidad_filmaciones_dia/{dia}",
  formerly: "/peliculas/get_day/{dia}",
  parameters: {},
  textNames: ["dia", "día"],
  answer(catalog, { text }) {
    const { name, number } = weekdayNamed(text);
    return ok<FilmsOnWeekday>({ dia: name, peliculas: catalog.filmsOnWeekday(number) });
  },
  describe: () => import("./description.js"),
  page,
};
