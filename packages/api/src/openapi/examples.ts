import { readFileSync } from "node:fs";
import { z } from "@hono/zod-openapi";
import { QUESTIONS } from "../questions/index.js";

const Example = z.strictObject({
  /** absent if every operation answers so */
  operation: z.enum(QUESTIONS.map(({ operation }) => operation)).optional(),
  /** as a client sends it: `GET /score_titulo/jumanji` */
  request: z.string(),
  /** what it shows, in Spanish */
  summary: z.string(),
  status: z.int(),
  body: z.unknown(),
});

/** What the service answers to a request on the sample world. */
export type Example = z.infer<typeof Example>;

/** One a line. The tests ask the service for each of them; `vitest -u` writes the answers anew. */
export const EXAMPLES_FILE = new URL("../../examples.jsonl", import.meta.url);

export const readExamples = (): Example[] =>
  readFileSync(EXAMPLES_FILE, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => Example.parse(JSON.parse(line)));
