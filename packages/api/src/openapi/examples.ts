import { readFileSync } from "node:fs";
import { z } from "@hono/zod-openapi";
import { QUESTIONS } from "../questions/index.js";

const Example = z.strictObject({
  /** absent if every operation can answer so */
  operation: z.enum(QUESTIONS.map(({ operation }) => operation)).optional(),
  /** as a client sends it: `GET /score_titulo/jumanji` */
  request: z.string(),
  /** what it demonstrates, in Spanish */
  summary: z.string(),
  status: z.int(),
  body: z.unknown(),
});

/** The service's answer to a request on the sample world. */
export type Example = z.infer<typeof Example>;

/** One per line. The tests send each of them to the service; `vitest -u` rewrites the answers. */
export const EXAMPLES_FILE = new URL("../../examples.jsonl", import.meta.url);

export const readExamples = (): Example[] =>
  readFileSync(EXAMPLES_FILE, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => Example.parse(JSON.parse(line)));
