import { answerFilm, filmQuery, parameters, titleNames, titlesBody } from "../film/film.js";
import type { Question } from "../question.js";
import type { Votes } from "./description.js";
import { page } from "./page.js";

export const votes: Question<typeof parameters> = {
  operation: "votos_titulo",
  path: "/votos_titulo/{titulo}",
  formerly: "/pelicula/get_votos/{titulo}",
  parameters,
  textNames: titleNames,
  answer(catalog, asked) {
    const query = filmQuery(asked);
    return answerFilm(query, catalog.votes(query), (film): Votes => {
      if (!film.enough) return { ...titlesBody(film), mensaje: "No supera los 2000 votos minimos" };
      return {
        ...titlesBody(film),
        año_lanzamiento: film.year,
        conteo_votos: film.count,
        votos_promedio: film.average,
      };
    });
  },
  describe: () => import("./description.js"),
  page,
};
