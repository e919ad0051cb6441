import { html } from "../../markup/html.js";
import { figure } from "../../markup/parts.js";
import { duration } from "../../spanish/numbers.js";
import { NARROWING, TITLE, viewFilm } from "../film/page.js";
import type { PageQuestion } from "../question.js";

export const page: PageQuestion = {
  key: "duracion",
  about: "film",
  heading: "Duración de una película",
  explained: "Cuánto dura y de qué año es.",
  field: TITLE,
  more: NARROWING,
  examples: ["The Matrix", "Jumanji"],
  view: (catalog, form) =>
    viewFilm(
      catalog,
      "duracion",
      "Duración",
      form,
      (query) => catalog.runtime(query),
      (film) => ({
        film,
        body:
          film.minutes === null
            ? html`<p class="notice">No se sabe cuánto dura: la fuente no lo dice.</p>`
            : figure(duration(film.minutes), `son ${film.minutes} minutos`),
      }),
    ),
};
