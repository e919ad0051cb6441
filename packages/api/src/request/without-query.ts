import type { Handler } from "hono";
import { type NodeEnv, rawQuery, targetOf } from "./path.js";
import { parseQuery } from "./query.js";

interface Env {
  readonly Bindings: NodeEnv;
}

/** A handler of what has no parameters, and says so. Errors: Refusal where there is one. */
export const withoutQuery =
  (answer: (method: string) => Response | Promise<Response>): Handler<Env> =>
  (c) => {
    parseQuery(rawQuery(targetOf(c.req, c.env)), []);
    return answer(c.req.method);
  };
