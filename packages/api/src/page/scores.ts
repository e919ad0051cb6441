import { counted, number } from "../spanish/numbers.js";
import { NARROWING, viewFilm } from "./films.js";
import { TITLE } from "./form.js";
import { html } from "./html.js";
import { figure } from "./parts.js";
import type { PageQuestion } from "./question.js";

export const popularity: PageQuestion = {
  key: "popularidad",
  heading: "Popularidad de una película",
  explained: "Su índice de popularidad y su año de estreno.",
  field: TITLE,
  more: NARROWING,
  examples: ["The Matrix", "Cinderella", "The Godfather"],
  route: "/score_titulo/",
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
            : figure(number(film.popularity), "de índice de popularidad en TMDB"),
      }),
    ),
};

export const votes: PageQuestion = {
  key: "votos",
  heading: "Votos de una película",
  explained: "Cuántos votos tiene y su promedio, si llega a los 2000.",
  field: TITLE,
  more: NARROWING,
  examples: ["Jumanji", "Inception", "Volver"],
  route: "/votos_titulo/",
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
            body: html`<p class="notice"><strong>No supera los 2000 votos mínimos.</strong> Con menos, un promedio dice poco de una película, y no se da.</p>`,
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
