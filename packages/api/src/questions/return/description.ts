import { z } from "@hono/zod-openapi";
import { NoFilm, otherFilms, titleParameter, WHICH_FILM } from "../film/schemas.js";
import type { Description } from "../question.js";
import { money, originalTitle, ratio, title, year } from "../schemas.js";

const Return = z
  .object({
    pelicula: title,
    titulo_original: originalTitle,
    inversion: money,
    ganancia: money,
    retorno: ratio,
    anio: year,
    otras_coincidencias: otherFilms,
  })
  .openapi("Retorno");

export type Return = z.infer<typeof Return>;

export const description: Description = {
  tag: "Películas",
  summary: "Retorno de una película",
  description: `La inversión es el presupuesto y la ganancia es la recaudación, sin descontarlo. ${WHICH_FILM}`,
  parameter: titleParameter,
  answers: [Return],
  missing: NoFilm,
};
