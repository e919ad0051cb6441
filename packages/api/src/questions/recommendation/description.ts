import { z } from "@hono/zod-openapi";
import { NoFilm, otherFilms, titleParameter, WHICH_FILM } from "../film/schemas.js";
import type { Description } from "../question.js";
import { originalTitle, title } from "../schemas.js";
import { listBody } from "./schemas.js";

const Recommendation = z
  .object({
    titulo: title,
    titulo_original: originalTitle,
    ...listBody({
      similarity: "Suma ponderada (mezcla), coseno (tfidf) o 1 / (1 + distancia) (knn).",
      reasons: "Por qué, la razón de más peso primero.",
    }),
    otras_coincidencias: otherFilms,
  })
  .openapi("Recomendacion");

export type Recommendation = z.infer<typeof Recommendation>;

export const description: Description = {
  tag: "Películas",
  summary: "Películas como esta, y por qué",
  description: `Nunca la película misma. Con filtros, las más parecidas de las que los cumplen, exactas. ${WHICH_FILM}`,
  parameter: titleParameter,
  answers: [Recommendation],
  missing: NoFilm,
};
