import { z } from "@hono/zod-openapi";
import { Film } from "../film/schemas.js";
import type { Description } from "../question.js";
import { listBody } from "../recommendation/schemas.js";
import { message } from "../schemas.js";

const SeveralRecommendation = z
  .object({
    peliculas: z.array(Film).openapi({ description: "Las de `ids`." }),
    menos: z.array(Film).optional().openapi({ description: "Las de `menos`." }),
    ...listBody({
      similarity:
        "La media de sus similitudes con las películas de `ids`, menos un cuarto de la media de las que tiene con las de `menos`; siempre más de 0.",
      reasons: "De qué película viene y por qué, la razón de más peso primero.",
    }),
  })
  .openapi("RecomendacionDeVarias");
export type SeveralRecommendation = z.infer<typeof SeveralRecommendation>;

const NoFilmsWithIds = z
  .object({ no_encontradas: z.array(z.string()), mensaje: message })
  .openapi("PeliculasNoEncontradas");
export type NoFilmsWithIds = z.infer<typeof NoFilmsWithIds>;

export const description: Description = {
  tag: "Películas",
  summary: "Películas como varias a la vez, y por qué",
  description:
    "Cerca de todas las de `ids` y lejos de las de `menos`; ninguna de ellas. Los demás parámetros son los de `/recomendacion`.",
  answers: [SeveralRecommendation],
  missing: NoFilmsWithIds,
};
