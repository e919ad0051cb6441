import { z } from "@hono/zod-openapi";

// What the bodies of several questions share. Each body is described once: its type, its documentation, and what the
// tests compare answers with. Clients should tolerate unknown keys: new ones may be added.

export const count = z.int().min(0);
export const money = z.number().min(0).openapi({ description: "Dólares; 0 donde no se sabe." });
export const ratio = z
  .number()
  .min(0)
  .openapi({ description: "Recaudación / presupuesto; 0 donde no se sabe." });
export const minutes = z
  .number()
  .min(0)
  .nullable()
  .openapi({ description: "Minutos; null donde no se sabe." });
export const year = z.int().openapi({ description: "Año de estreno." });
export const title = z.string().openapi({ description: "El título como está escrito en la fuente." });

export const originalTitle = z
  .string()
  .optional()
  .openapi({ description: "El título en su idioma, si es otro." });

export const message = z.string().openapi({ description: "Qué pasó, qué se esperaba y qué llegó." });

export const suggestions = z
  .array(z.string())
  .max(5)
  .openapi({ description: "Cinco como mucho, la más parecida primero." });
