import { z } from "@hono/zod-openapi";
import { count } from "../schemas.js";

export const revenueTotal = z
  .number()
  .min(0)
  .openapi({ description: "Dólares; la suma de las recaudaciones conocidas." });

export const revenueMean = z.number().min(0).openapi({
  description: "Dólares, sobre todas sus películas: una recaudación desconocida cuenta 0.",
});

export const withRevenue = count.openapi({ description: "Las películas cuya recaudación se conoce." });

/** Of a country or a language. */
export const code = z
  .string()
  .optional()
  .openapi({ description: "Su código ISO; falta en los países que ya no existen." });

/** Of `otras_coincidencias`. */
export const OTHERS = {
  description: "Otras cuyo nombre solo se distingue en acentos, espacios o puntuación.",
};
