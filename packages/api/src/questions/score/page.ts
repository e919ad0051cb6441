import { html } from "../../markup/html.js";
import { figure } from "../../markup/parts.js";
import { films, number, ordinal } from "../../spanish/numbers.js";
import { NARROWING, TITLE, viewFilm } from "../film/page.js";
import type { PageQuestion } from "../question.js";

export const page: PageQuestion = {
  key: "popularidad",
  about: "film",
  heading: "Popularidad de una película",
  explained: "Su índice de popularidad y su año de estreno.",
  field: TITLE,
  more: NARROWING,
  examples: ["The Matrix", "Cinderella", "The Godfather"],
  view: (catalog, form) =>
    viewFilm(
      catalog,
      "popularidad",
      "Popularidad",
      form,
      (query) => catalog.score(query),
      (film) => ({
        film,
        body:
          film.popularity === null
            ? html`<p class="notice">No se sabe qué popularidad tiene: la fuente no la da.</p>`
            : figure(
                number(film.popularity),
                `de índice de popularidad en TMDB: ${ordinal(catalog.film(film.id)?.popularityRank ?? 0)} de ${films(catalog.build.films)}`,
              ),
      }),
    ),
};
