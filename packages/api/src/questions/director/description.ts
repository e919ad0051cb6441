import { z } from "@hono/zod-openapi";
import { nameParameter, OTHERS } from "../person/schemas.js";
import type { Description } from "../question.js";
import { count, message, money, ratio, suggestions, title } from "../schemas.js";

const Director = z
  .object({
    director: z.string(),
    retorno: z.number().min(0).openapi({ description: "Suma de los retornos de sus películas." }),
    peliculas: z
      .array(
        z.object({
          titulo: title,
          fecha_lanzamiento: z.iso.date(),
          retorno: ratio,
          presupuesto: money,
          ganancia: money,
        }),
      )
      .openapi({ description: "Por fecha de estreno." }),
    otras_coincidencias: z
      .array(z.object({ director: z.string(), cantidad_peliculas: count }))
      .optional()
      .openapi(OTHERS),
  })
  .openapi("Director");

const NoDirector = z
  .object({ director: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("DirectorNoEncontrado");

export type Director = z.infer<typeof Director>;
export type NoDirector = z.infer<typeof NoDirector>;

export const description: Description = {
  tag: "Personas",
  summary: "Éxito de quien dirige, película por película",
  description: "El retorno de una película es recaudación / presupuesto, y 0 donde no se sabe.",
  parameter: nameParameter("John Lasseter"),
  answers: [Director],
  missing: NoDirector,
};
