import { z } from "@hono/zod-openapi";
import { code, NAMED } from "../group/schemas.js";
import type { Description } from "../question.js";
import { count, message, suggestions } from "../schemas.js";

const Country = z
  .object({
    pais: z.string(),
    codigo: code,
    cantidad: count,
  })
  .openapi("Pais");

const NoCountry = z
  .object({ pais: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("PaisNoEncontrado");

export type Country = z.infer<typeof Country>;
export type NoCountry = z.infer<typeof NoCountry>;

export const description: Description = {
  tag: "Grupos",
  summary: "Películas de un país",
  description: "Las que se produjeron en él, solo o con otros.",
  parameter: {
    description: NAMED,
    example: "Argentina",
  },
  answers: [Country],
  missing: NoCountry,
};
