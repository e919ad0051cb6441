import { z } from "@hono/zod-openapi";

// The bodies of what could not be answered. Each has a `mensaje` in Spanish.

const message = z.string().openapi({ description: "Qué pasó, qué se esperaba y qué llegó." });

const suggestions = z
  .array(z.string())
  .max(5)
  .openapi({ description: "Cinco como mucho, la más parecida primero." });

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

export const NoFilm = z
  .object({ titulo: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("PeliculaNoEncontrada");

export const NoActor = z
  .object({ actor: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("ActorNoEncontrado");

export const NoDirector = z
  .object({ director: z.string(), mensaje: message, sugerencias: suggestions })
  .openapi("DirectorNoEncontrado");

export const NoRoute = z
  .object({ mensaje: message, rutas: z.array(z.string()).openapi({ description: "Las que hay." }) })
  .openapi("RutaInexistente");
