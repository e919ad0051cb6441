import { z } from "@hono/zod-openapi";
import { nameParameter, OTHERS, Success } from "../person/schemas.js";
import type { Description } from "../question.js";
import { count, message, suggestions } from "../schemas.js";

const Actor = z
  .object({
    actor: z.string(),
    ...Success.shape,
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
