import { z } from "@hono/zod-openapi";
import { Film } from "../film/schemas.js";
import type { Description } from "../question.js";
import { count } from "../schemas.js";

const SearchResults = z
  .object({
    q: z.string(),
    titulos: z.array(Film).optional().openapi({ description: "Falta con `tipo=persona`." }),
    personas: z
      .array(
        z.object({
          nombre: z.string(),
          peliculas_como_actor: count,
          peliculas_como_director: count,
        }),
      )
      .optional()
      .openapi({ description: "Falta con `tipo=titulo`." }),
  })
  .openapi("Busqueda");

export type SearchResults = z.infer<typeof SearchResults>;

export const description: Description = {
  tag: "Búsqueda",
  summary: "Títulos y personas",
  description:
    "Primero lo mismo, luego lo que comienza por el texto o tiene palabras que comienzan por las suyas, lo más conocido primero, y al final lo que queda a una o dos erratas.",
  answers: [SearchResults],
};
