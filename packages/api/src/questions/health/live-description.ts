import { z } from "@hono/zod-openapi";
import type { Description } from "../question.js";

const Alive = z.object({ estado: z.literal("vivo") }).openapi("Viva");

export type Alive = z.infer<typeof Alive>;

export const description: Description = {
  tag: "Operación",
  summary: "El proceso responde",
  description: "Mientras viva.",
  momentary: true,
  answers: [Alive],
};
