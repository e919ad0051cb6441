import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { respond } from "../answer.js";
import type { App } from "../app.js";

/** An app as a listener of node's own server. */
export function listenerOf(app: App): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return getRequestListener((request, env) => app.fetch(request, { incoming: env.incoming }), {
    errorHandler: badRequest,
    hostname: "localhost", // where a request names no Host: only to make a URL of it
  });
}

// What reaches this is no valid address or Host: the app answers its own errors.
function badRequest(): Response {
  const mensaje = "La petición no es válida: se esperaba una dirección y una cabecera Host bien formadas.";
  return respond({ status: 400, body: { mensaje } }, "GET");
}
