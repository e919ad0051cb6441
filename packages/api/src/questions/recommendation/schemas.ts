import { z } from "@hono/zod-openapi";
import { MODELS } from "@movies/catalog";
import { Film } from "../film/schemas.js";

const Model = z.enum(MODELS).openapi("Modelo", { description: "Cómo se mide el parecido." });

/** What every list of recommendations has, with what its numbers and reasons are. */
export const listBody = ({
  similarity,
  reasons,
}: {
  readonly similarity: string;
  readonly reasons: string;
}) => ({
  titulos_recomendados: z.array(z.string()).openapi({
    description:
      "La más parecida primero. De dos con el mismo título, cada una con su año: «Whiplash (2014)».",
  }),
  modelo: Model,
  recomendaciones: z
    .array(
      z.object({
        ...Film.shape,
        similitud: z.number().min(0).max(1).openapi({ description: similarity }),
        razones: z.array(z.string()).openapi({ description: reasons }),
      }),
    )
    .openapi({ description: "Las mismas películas, con su parecido y sus razones." }),
  aviso: z.string().optional().openapi({ description: "Lo que conviene saber de la respuesta entera." }),
  mensaje: z.string().optional().openapi({ description: "Por qué son menos de las que se pidieron." }),
});
