import type { Catalog } from "@movies/catalog";
import { MONTHS, monthNamed, WEEKDAYS, weekdayNamed } from "../spanish/calendar.js";
import { films, number, percentage } from "../spanish/numbers.js";
import { MONTH, textIn, WEEKDAY } from "./form.js";
import { type Html, html } from "./html.js";
import { bar, figure, heading, link } from "./parts.js";
import { type PageQuestion, pageAddress, type View } from "./question.js";

export const month: PageQuestion = {
  key: "mes",
  heading: "Estrenos de un mes",
  explained: "Cuántas películas se estrenaron en un mes, de cualquier año.",
  field: MONTH,
  more: [],
  examples: ["enero", "septiembre"],
  route: "/cantidad_filmaciones_mes/",
  view: (catalog, form) =>
    viewCount(catalog, "mes", MONTHS, (at) => catalog.filmsInMonth(at), monthNamed(textIn(form, MONTH))),
};

export const weekday: PageQuestion = {
  key: "dia",
  heading: "Estrenos de un día de la semana",
  explained: "Cuántas películas se estrenaron en lunes, en martes…",
  field: WEEKDAY,
  more: [],
  examples: ["viernes", "domingo"],
  route: "/cantidad_filmaciones_dia/",
  view: (catalog, form) =>
    viewCount(
      catalog,
      "dia",
      WEEKDAYS,
      (at) => catalog.filmsOnWeekday(at),
      weekdayNamed(textIn(form, WEEKDAY)),
    ),
};

const ASKED = { mes: "Estrenos por mes", dia: "Estrenos por día de la semana" };

function viewCount(
  { build }: Catalog,
  key: "mes" | "dia",
  names: readonly string[],
  countOf: (number: number) => number,
  asked: { readonly name: string; readonly number: number },
): View {
  const counts = names.map((_, i) => countOf(i + 1));
  const count = countOf(asked.number);
  const share = build.films === 0 ? "" : `, el ${percentage(count / build.films)} del catálogo`;
  const meaning = `${count === 1 ? "película se estrenó" : "películas se estrenaron"} en ${asked.name}${share}`;
  return {
    status: 200,
    title: `${capitalised(asked.name)}: ${films(count)}`,
    card: html`${heading(ASKED[key], capitalised(asked.name))}
${figure(number(count), meaning)}
<table class="chart">
<caption>${ASKED[key]}</caption>
<thead class="unseen"><tr><th scope="col">${key === "mes" ? "Mes" : "Día"}</th><th scope="col">Películas</th><td></td></tr></thead>
<tbody>${names.map((name, i) => countRow(key, name, counts[i] ?? 0, Math.max(...counts, 1), name === asked.name))}</tbody>
</table>`,
  };
}

const countRow = (key: "mes" | "dia", name: string, count: number, most: number, current: boolean): Html =>
  html`<tr${current ? html` class="current"` : ""}><th scope="row">${current ? name : link(pageAddress(key, [[key, name]]), name)}</th><td class="amount">${number(count)}</td><td class="drawn">${bar(count / most)}</td></tr>
`;

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
