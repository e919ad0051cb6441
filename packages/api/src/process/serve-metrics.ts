import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Env } from "../env.js";
import type { ServiceContext } from "../http/exchange.js";
import { metricsRoute } from "../observability/routes.js";
import type { Configuration } from "./configuration.js";
import { type Server, serve } from "./serve.js";

/** Serves /metrics and nothing else, on a port of its own if one is configured. Errors: Problem. */
export async function serveMetrics(
  context: ServiceContext,
  { host, metrics: port }: Pick<Configuration, "host" | "metrics">,
): Promise<Server | undefined> {
  if (typeof port === "string") return undefined;
  const app = new Hono<Env>();
  metricsRoute(context.metrics)(app);
  return serve(getRequestListener(app.fetch), context, { host, port, variable: "METRICS_PORT" });
}
