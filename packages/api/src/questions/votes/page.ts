import { html } from "../../markup/html.js";
import { figure } from "../../markup/parts.js";
import { counted, number } from "../../spanish/numbers.js";
import { NARROWING, TITLE, viewFilm } from "../film/page.js";
import type { PageQuestion } from "../question.js";

export const page: PageQuestion = {
  key: "votos",
  about: "film",
  heading: "Votos de una película",
  explained: "Cuántos votos tiene y su promedio, si llega a los 2.000.",
  field: TITLE,
  more: NARROWING,
  examples: ["Jumanji", "Inception", "Volver"],
  view: (catalog, form) =>
    viewFilm(
      catalog,
      "votos",
      "Votos",
      form,
      (query) => catalog.votes(query),
      (film) => {
        if (!film.enough)
          return {
            film,
            body: html`<p class="notice"><strong>Tiene ${counted(film.count, "voto", "votos")}: no supera los 2.000 mínimos.</strong> Con menos, un promedio dice poco de una película, y no se da.</p>`,
          };
        const count = counted(film.count, "voto", "votos");
        return {
          film,
          body:
            film.average === null
              ? figure(number(film.count), "votos; no se sabe su promedio")
              : figure(number(film.average), `de 10, promedio de ${count}`),
        };
      },
    ),
};
