import { z } from "@hono/zod-openapi";
import { OTHERS, revenueMean, revenueTotal, withRevenue } from "../group/schemas.js";
import type { Description } from "../question.js";
import { count, message, suggestions } from "../schemas.js";

const Franchise = z
  .object({
    franquicia: z.string(),
    cantidad: count,
    ganancia_total: revenueTotal,
    ganancia_promedio: revenueMean,
    peliculas_con_ganancia: withRevenue,
    otras_coincidencias: z
      .array(z.object({ franquicia: z.string(), cantidad: count }))
      .optional()
      .openapi(OTHERS),
  })
  .openapi("Franquicia");

const NoFranchise = z
  .object({ franquicia: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("FranquiciaNoEncontrada");

export type Franchise = z.infer<typeof Franchise>;
export type NoFranchise = z.infer<typeof NoFranchise>;

export const description: Description = {
  tag: "Grupos",
  summary: "Recaudación de una franquicia",
  description:
    "Cuántas películas tiene y cuánto recaudaron. La ganancia es la recaudación, sin descontar el presupuesto.",
  parameter: {
    description:
      "El nombre como está en la fuente, en inglés, en cualquier caja y con o sin acentos; «Collection» puede faltar.",
    example: "Toy Story Collection",
  },
  answers: [Franchise],
  missing: NoFranchise,
};
