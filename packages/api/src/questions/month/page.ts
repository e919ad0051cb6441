import { type ChoiceField, textIn } from "../../markup/fields.js";
import { MONTHS, monthNamed } from "../../spanish/calendar.js";
import { viewCount } from "../calendar/chart.js";
import type { PageQuestion } from "../question.js";

const MONTH: ChoiceField = {
  kind: "choice",
  name: "mes",
  label: "Mes",
  options: new Map(MONTHS.map((month) => [month, month])),
  meant: (text) => monthNamed(text).name,
};

export const page: PageQuestion = {
  key: "mes",
  about: "calendar",
  heading: "Estrenos de un mes",
  explained: "Cuántas películas se estrenaron en un mes, de cualquier año.",
  field: MONTH,
  more: [],
  examples: ["enero", "septiembre"],
  view: (catalog, form) =>
    viewCount(
      catalog.build,
      { key: "mes", column: "Mes", heading: "Estrenos por mes" },
      MONTHS.map((name, i) => ({ name, count: catalog.filmsInMonth(i + 1) })),
      monthNamed(textIn(form, MONTH)).name,
    ),
};
