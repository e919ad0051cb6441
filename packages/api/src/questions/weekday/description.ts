import { z } from "@hono/zod-openapi";
import { WEEKDAYS } from "../../spanish/calendar.js";
import type { Description } from "../question.js";
import { count } from "../schemas.js";

const FilmsOnWeekday = z.object({ dia: z.enum(WEEKDAYS), peliculas: count }).openapi("PeliculasDelDia");

export type FilmsOnWeekday = z.infer<typeof FilmsOnWeekday>;

export const description: Description = {
  tag: "Estrenos",
  summary: "Películas estrenadas en un día de la semana",
  description: "De cualquier año.",
  parameter: {
    description:
      "El día en español, en cualquier caja y con o sin acentos: lunes, martes, miércoles, jueves, viernes, sábado, domingo.",
    example: "miércoles",
  },
  answers: [FilmsOnWeekday],
};
