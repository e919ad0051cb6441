import { z } from "@hono/zod-openapi";
import { count } from "../schemas.js";

/** Of the name at the end of a path. */
export const nameParameter = (example: string) => ({
  description: "El nombre, en cualquier caja y con o sin acentos; primero se busca como está escrito.",
  example,
});

/** Of `otras_coincidencias`. */
export const OTHERS = {
  description: "Otras personas cuyo nombre solo se distingue en acentos, espacios o puntuación.",
};

/** The returns of a person's films in a role. */
export const Success = z.object({
  cantidad_peliculas: count.openapi({ description: "Sus películas en ese papel." }),
  retorno_promedio: z.number().min(0).openapi({
    description: "Sobre todas ellas, como contaba el original: un retorno desconocido cuenta 0.",
  }),
  retorno_total: z.number().min(0).openapi({ description: "Suma de recaudación / presupuesto." }),
  peliculas_con_retorno: count.openapi({ description: "Las de retorno conocido, mayor que 0." }),
  retorno_mediano: z.number().nullable().openapi({ description: "Sobre esas; null donde no hay ninguna." }),
});
export type Success = z.infer<typeof Success>;
