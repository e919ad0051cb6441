import { z } from "@hono/zod-openapi";
import type { Description } from "../question.js";
import { count } from "../schemas.js";

const Ready = z
  .object({
    estado: z.literal("listo"),
    build: z
      .string()
      .openapi({ description: "El catálogo que se sirve: los mismos bytes, el mismo nombre." }),
    peliculas: count,
    abierto: z.iso.datetime().nullable().openapi({ description: "Cuándo se abrió; null donde nadie sirve." }),
    rechazado: z
      .object({
        build: z.string().nullable().openapi({ description: "null donde ni su nombre se puede leer." }),
        cuando: z.iso.datetime().openapi({ description: "Desde cuándo se rechaza." }),
        mensaje: z.string(),
      })
      .optional()
      .openapi({
        description:
          "El catálogo publicado después, donde no se puede usar: se sigue sirviendo el de `build`.",
      }),
  })
  .openapi("Lista");

const Stopping = z.object({ estado: z.literal("deteniéndose"), mensaje: z.string() }).openapi("Deteniendose");

export type Ready = z.infer<typeof Ready>;
export type Stopping = z.infer<typeof Stopping>;

export const description: Description = {
  tag: "Operación",
  summary: "Qué catálogo se sirve",
  description:
    "El servicio abre el catálogo antes que el puerto: si responde, está listo, hasta que se le dice que pare. Un catálogo nuevo se abre y se prueba al lado, y se cambia de una petición a la siguiente.",
  momentary: true,
  answers: [Ready],
  stopping: Stopping,
};
