import { html } from "../../markup/html.js";
import { figures } from "../../markup/parts.js";
import { decimal, money } from "../../spanish/numbers.js";
import { NARROWING, TITLE, viewFilm } from "../film/page.js";
import type { PageQuestion } from "../question.js";

export const page: PageQuestion = {
  key: "retorno",
  about: "film",
  heading: "Retorno de una película",
  explained: "Cuánto costó y cuánto recaudó.",
  field: TITLE,
  more: NARROWING,
  examples: ["Toy Story", "The Matrix"],
  view: (catalog, form) =>
    viewFilm(
      catalog,
      "retorno",
      "Retorno",
      form,
      (query) => catalog.finances(query),
      (film) => ({
        film,
        body: html`${figures([
          { name: "Presupuesto", value: known(film.budget, money) },
          { name: "Recaudación", value: known(film.revenue, money) },
          { name: "Retorno", value: known(film.return, decimal), note: "por cada dólar que costó" },
        ])}`,
      }),
    ),
};

const known = (value: number, written: (value: number) => string): string =>
  value > 0 ? written(value) : "sin datos";
