import type { Handler } from "hono";
import type { Env } from "../env.js";
import { rawQuery, targetOf } from "./path.js";
import { parseQuery } from "./query.js";

/** A handler of a route without parameters. Errors: Refusal if there is one. */
export const withoutQuery =
  (answer: (method: string) => Response | Promise<Response>): Handler<Env> =>
  (c) => {
    parseQuery(rawQuery(targetOf(c.req, c.env)), []);
    return answer(c.req.method);
  };
