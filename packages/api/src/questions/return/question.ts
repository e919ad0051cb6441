import { answerFilm, filmQuery, originalTitleBody, parameters, titleNames } from "../film/film.js";
import type { Question } from "../question.js";
import type { Return } from "./description.js";
import { page } from "./page.js";

export const returned: Question<typeof parameters> = {
  operation: "retorno",
  path: "/retorno/{titulo}",
  parameters,
  textNames: titleNames,
  answer(catalog, asked) {
    const query = filmQuery(asked);
    return answerFilm(
      query,
      catalog.finances(query),
      (film): Return => ({
        pelicula: film.title,
        ...originalTitleBody(film),
        inversion: film.budget,
        ganancia: film.revenue,
        retorno: film.return,
        anio: film.year,
      }),
    );
  },
  describe: () => import("./description.js"),
  page,
};
