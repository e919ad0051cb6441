import { z } from "@hono/zod-openapi";
import { message } from "../questions/schemas.js";

// The bodies of refusals of any request. Each has a `mensaje` in Spanish.

export const Refused = z.object({ mensaje: message }).openapi("Error");

export const Fault = z
  .object({
    mensaje: message,
    peticion: z
      .string()
      .optional()
      .openapi({ description: "Con qué buscarla en el registro: el `X-Request-Id`." }),
  })
  .openapi("ErrorInterno");

export const Wrong = z
  .object({
    mensaje: message,
    valores: z
      .array(z.string())
      .optional()
      .openapi({ description: "Los que habrían servido, donde son palabras." }),
  })
  .openapi("ParametroIncorrecto");

export const NoRoute = z
  .object({ mensaje: message, rutas: z.array(z.string()).openapi({ description: "Las que hay." }) })
  .openapi("RutaInexistente");
