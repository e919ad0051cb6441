import type { Question } from "../question.js";
import { etl } from "./etl.js";
import { growth } from "./growth.js";
import { latency } from "./latency.js";
import { literal } from "./literal.js";
import { memory } from "./memory.js";
import { model } from "./model.js";
import { quality } from "./quality.js";
import { routes } from "./routes.js";
import { start } from "./start.js";

/** In the order in which they are measured: growth last, because it takes longest. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  etl,
  literal,
  model,
  start,
  routes,
  latency,
  memory,
  quality,
  growth,
};
