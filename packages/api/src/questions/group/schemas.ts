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

/** How a country or a language is named in the path. */
export const NAMED =
  "El nombre en español o en inglés, o el código ISO de dos o tres letras, en cualquier caja y con o sin acentos.";

/** Of `otras_coincidencias`. */
export const OTHERS = {
  description: "Otras cuyo nombre solo se distingue en acentos, espacios o puntuación.",
};
