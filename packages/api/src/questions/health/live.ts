import { ok } from "../../answer.js";
import type { Question } from "../question.js";
import type { Alive } from "./live-description.js";

/** The process answers. */
export const live: Question = {
  operation: "health_live",
  path: "/health/live",
  parameters: {},
  lenient: true,
  answer: () => ({ ...ok<Alive>({ estado: "vivo" }), momentary: true }),
  describe: () => import("./live-description.js"),
};
