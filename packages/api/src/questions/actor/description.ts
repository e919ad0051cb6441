import { z } from "@hono/zod-openapi";
import { nameParameter, OTHERS } from "../person/schemas.js";
import type { Description } from "../question.js";
import { count, message, suggestions } from "../schemas.js";

const Actor = z
  .object({
    actor: z.string(),
    cantidad_peliculas: count.openapi({ description: "Películas con esa persona en el reparto." }),
    retorno_promedio: z.number().min(0).openapi({
      description: "Sobre todas ellas, como contaba el original: un retorno desconocido cuenta 0.",
    }),
    retorno_total: z.number().min(0).openapi({ description: "Suma de recaudación / presupuesto." }),
    peliculas_con_retorno: count.openapi({ description: "Las de retorno conocido, mayor que 0." }),
    retorno_mediano: z.number().nullable().openapi({ description: "Sobre esas; null donde no hay ninguna." }),
    otras_coincidencias: z
      .array(z.object({ actor: z.string(), cantidad_peliculas: count }))
      .optional()
      .openapi(OTHERS),
  })
  .openapi("Actor");

const NoActor = z
  .object({ actor: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("ActorNoEncontrado");

export type Actor = z.infer<typeof Actor>;
export type NoActor = z.infer<typeof NoActor>;

export const description: Description = {
  tag: "Personas",
  summary: "Éxito de quien actúa",
  description:
    "El retorno de una película es recaudación / presupuesto, y 0 donde no se sabe. El promedio es sobre todas las películas de esa persona; la mediana, sobre las de retorno conocido.",
  parameter: nameParameter("Tom Hanks"),
  answers: [Actor],
  missing: NoActor,
};
