import { z } from "@hono/zod-openapi";
import { NoFilm, otherFilms, titleParameter, WHICH_FILM } from "../film/schemas.js";
import type { Description } from "../question.js";
import { originalTitle, title, year } from "../schemas.js";

const Score = z
  .object({
    titulo: title,
    titulo_original: originalTitle,
    año_lanzamiento: year,
    popularidad: z
      .number()
      .min(0)
      .nullable()
      .openapi({ description: "Dos decimales; null donde no se sabe." }),
    otras_coincidencias: otherFilms,
  })
  .openapi("Popularidad");

export type Score = z.infer<typeof Score>;

export const description: Description = {
  tag: "Películas",
  summary: "Año y popularidad de una película",
  description: WHICH_FILM,
  parameter: titleParameter,
  answers: [Score],
  missing: NoFilm,
};
