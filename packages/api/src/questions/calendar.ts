import { ok } from "../answer.js";
import type { FilmsInMonthBody, FilmsOnWeekdayBody } from "../openapi/types.js";
import { monthNamed, weekdayNamed } from "../spanish/calendar.js";
import type { Question } from "./question.js";

export const filmsInMonth: Question<FilmsInMonthBody> = (catalog, { text }) => {
  const month = monthNamed(text);
  return ok({ mes: month.name, peliculas: catalog.filmsInMonth(month.number) });
};

export const filmsOnWeekday: Question<FilmsOnWeekdayBody> = (catalog, { text }) => {
  const weekday = weekdayNamed(text);
  return ok({ dia: weekday.name, peliculas: catalog.filmsOnWeekday(weekday.number) });
};
