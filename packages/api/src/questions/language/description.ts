import { z } from "@hono/zod-openapi";
import { code, NAMED } from "../group/schemas.js";
import type { Description } from "../question.js";
import { count, message, suggestions } from "../schemas.js";

const Language = z
  .object({
    idioma: z.string(),
    codigo: code,
    cantidad: count,
  })
  .openapi("Idioma");

const NoLanguage = z
  .object({ idioma: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("IdiomaNoEncontrado");

export type Language = z.infer<typeof Language>;
export type NoLanguage = z.infer<typeof NoLanguage>;

export const description: Description = {
  tag: "Grupos",
  summary: "Películas en un idioma",
  description: "Las que lo tienen por idioma original.",
  parameter: {
    description: NAMED,
    example: "es",
  },
  answers: [Language],
  missing: NoLanguage,
};
