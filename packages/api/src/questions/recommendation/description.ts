import { z } from "@hono/zod-openapi";
import { MODELS } from "@movies/catalog";
import { Film, NoFilm, otherFilms, titleParameter, WHICH_FILM } from "../film/schemas.js";
import type { Description } from "../question.js";
import { originalTitle, title } from "../schemas.js";

const Recommendation = z
  .object({
    titulo: title,
    titulo_original: originalTitle,
    titulos_recomendados: z.array(z.string()).openapi({
      description:
        "La más parecida primero. De dos con el mismo título, cada una con su año: «Whiplash (2014)».",
    }),
    modelo: z.enum(MODELS),
    recomendaciones: z
      .array(
        z.object({
          ...Film.shape,
          similitud: z.number().min(0).max(1).openapi({
            description: "Suma ponderada (mezcla), coseno (tfidf) o 1 / (1 + distancia) (knn).",
          }),
          razones: z.array(z.string()).openapi({ description: "Por qué, la razón de más peso primero." }),
        }),
      )
      .openapi({ description: "Las mismas películas, con su parecido y sus razones." }),
    aviso: z.string().optional().openapi({ description: "Lo que conviene saber de la respuesta entera." }),
    mensaje: z.string().optional().openapi({ description: "Por qué son menos de las que se pidieron." }),
    otras_coincidencias: otherFilms,
  })
  .openapi("Recomendacion");

export type Recommendation = z.infer<typeof Recommendation>;

export const description: Description = {
  tag: "Películas",
  summary: "Películas como esta, y por qué",
  description: `Nunca la película misma. ${WHICH_FILM}`,
  parameter: titleParameter,
  answers: [Recommendation],
  missing: NoFilm,
};
