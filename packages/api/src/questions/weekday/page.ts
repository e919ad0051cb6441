import { type ChoiceField, textIn } from "../../markup/fields.js";
import { WEEKDAYS, weekdayNamed } from "../../spanish/calendar.js";
import { viewCount } from "../calendar/chart.js";
import type { PageQuestion } from "../question.js";

const WEEKDAY: ChoiceField = {
  kind: "choice",
  name: "dia",
  label: "Día de la semana",
  options: new Map(WEEKDAYS.map((weekday) => [weekday, weekday])),
  meant: (text) => weekdayNamed(text).name,
};

export const page: PageQuestion = {
  key: "dia",
  about: "calendar",
  heading: "Estrenos de un día de la semana",
  explained: "Cuántas películas se estrenaron en lunes, en martes…",
  field: WEEKDAY,
  more: [],
  examples: ["viernes", "domingo"],
  view: (catalog, form) =>
    viewCount(
      catalog.build,
      { key: "dia", column: "Día", heading: "Estrenos por día de la semana" },
      WEEKDAYS.map((name, i) => ({ name, count: catalog.filmsOnWeekday(i + 1) })),
      weekdayNamed(textIn(form, WEEKDAY)).name,
    ),
};
