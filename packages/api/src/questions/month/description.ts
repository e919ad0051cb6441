import { z } from "@hono/zod-openapi";
import { MONTHS } from "../../spanish/calendar.js";
import type { Description } from "../question.js";
import { count } from "../schemas.js";

const FilmsInMonth = z.object({ mes: z.enum(MONTHS), peliculas: count }).openapi("PeliculasDelMes");

export type FilmsInMonth = z.infer<typeof FilmsInMonth>;

export const description: Description = {
  tag: "Estrenos",
  summary: "Películas estrenadas en un mes",
  description: "De cualquier año.",
  parameter: {
    description:
      "El mes en español, en cualquier caja y con o sin acentos: enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre (o setiembre), octubre, noviembre, diciembre.",
    example: "enero",
  },
  answers: [FilmsInMonth],
};
