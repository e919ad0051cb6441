import { answerFilm, filmQuery, parameters, titleNames, titlesBody } from "../film/film.js";
import type { Question } from "../question.js";
import type { Score } from "./description.js";
import { page } from "./page.js";

export const score: Question<typeof parameters> = {
  operation: "score_titulo",
  path: "/score_titulo/{titulo}",
  formerly: "/pelicula/get_popularidad/{titulo}",
  parameters,
  textNames: titleNames,
  answer(catalog, asked) {
    const query = filmQuery(asked);
    return answerFilm(
      query,
      catalog.score(query),
      (film): Score => ({
        ...titlesBody(film),
        año_lanzamiento: film.year,
        popularidad: film.popularity,
      }),
    );
  },
  describe: () => import("./description.js"),
  page,
};
