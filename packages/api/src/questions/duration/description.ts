import { z } from "@hono/zod-openapi";
import { NoFilm, otherFilms, titleParameter, WHICH_FILM } from "../film/schemas.js";
import type { Description } from "../question.js";
import { minutes, originalTitle, title, year } from "../schemas.js";

const Duration = z
  .object({
    pelicula: title,
    titulo_original: originalTitle,
    duracion: minutes,
    anio: year,
    otras_coincidencias: otherFilms,
  })
  .openapi("Duracion");

export type Duration = z.infer<typeof Duration>;

export const description: Description = {
  tag: "Películas",
  summary: "Duración de una película",
  description: `En minutos. ${WHICH_FILM}`,
  parameter: titleParameter,
  answers: [Duration],
  missing: NoFilm,
};
