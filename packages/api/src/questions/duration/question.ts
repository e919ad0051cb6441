import { answerFilm, filmQuery, originalTitleBody, parameters, titleNames } from "../film/film.js";
import type { Question } from "../question.js";
import type { Duration } from "./description.js";
import { page } from "./page.js";

export const duration: Question<typeof parameters> = {
  operation: "peliculas_duracion",
  path: "/peliculas_duracion/{titulo}",
  parameters,
  textNames: titleNames,
  answer(catalog, asked) {
    const query = filmQuery(asked);
    return answerFilm(
      query,
      catalog.runtime(query),
      (film): Duration => ({
        pelicula: film.title,
        ...originalTitleBody(film),
        duracion: film.minutes,
        anio: film.year,
      }),
    );
  },
  describe: () => import("./description.js"),
  page,
};
