import { z } from "@hono/zod-openapi";
import { ListedFilm } from "../film/schemas.js";
import { nameParameter, OTHERS, Success } from "../person/schemas.js";
import type { Description } from "../question.js";
import { count, message, suggestions } from "../schemas.js";

const Role = Success.extend({
  peliculas: z.array(ListedFilm).openapi({ description: "La más reciente primero." }),
}).openapi("PapelDePersona");

const Person = z
  .object({
    persona: z.string(),
    como_actor: Role.nullable().openapi({ description: "null donde no está en ningún reparto." }),
    como_director: Role.nullable().openapi({ description: "null donde no dirigió ninguna." }),
    otras_coincidencias: z
      .array(z.object({ persona: z.string(), cantidad_peliculas: count }))
      .optional()
      .openapi(OTHERS),
  })
  .openapi("Persona");

const NoPerson = z
  .object({ persona: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("PersonaNoEncontrada");

export type Role = z.infer<typeof Role>;
export type Person = z.infer<typeof Person>;
export type NoPerson = z.infer<typeof NoPerson>;

export const description: Description = {
  tag: "Personas",
  summary: "Las películas de una persona, y su éxito al actuar y al dirigir",
  description:
    "El retorno de una película es recaudación / presupuesto, y 0 donde no se sabe. El promedio es sobre todas las películas de ese papel; la mediana, sobre las de retorno conocido.",
  parameter: nameParameter("Clint Eastwood"),
  answers: [Person],
  missing: NoPerson,
};
