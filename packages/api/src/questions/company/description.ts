import { z } from "@hono/zod-openapi";
import { OTHERS, revenueTotal, withRevenue } from "../group/schemas.js";
import type { Description } from "../question.js";
import { count, message, suggestions } from "../schemas.js";

const Company = z
  .object({
    productora: z.string(),
    revenue_total: revenueTotal,
    cantidad: count,
    peliculas_con_revenue: withRevenue,
    otras_coincidencias: z
      .array(z.object({ productora: z.string(), cantidad: count }))
      .optional()
      .openapi(OTHERS),
  })
  .openapi("Productora");

const NoCompany = z
  .object({ productora: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("ProductoraNoEncontrada");

export type Company = z.infer<typeof Company>;
export type NoCompany = z.infer<typeof NoCompany>;

export const description: Description = {
  tag: "Grupos",
  summary: "Recaudación de una productora",
  description: "Cuánto recaudaron las películas en las que participó, y cuántas son.",
  parameter: {
    description: "El nombre como está en la fuente, en cualquier caja y con o sin acentos.",
    example: "Pixar Animation Studios",
  },
  answers: [Company],
  missing: NoCompany,
};
