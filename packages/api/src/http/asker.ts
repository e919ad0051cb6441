import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { App } from "../env.js";
import { BAD_REQUEST } from "../spanish/messages.js";
import { respond } from "./respond.js";

/** Asks what is answered to a request of node's server; nothing is sent. */
export type Asker = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  requestId: string,
) => Promise<Response>;

/** What is to be sent, on its way from the app to who asked it. */
interface Asked extends ServerResponse {
  [ASKED]?: { readonly requestId: string; response?: Response | Promise<Response> };
}

const ASKED = Symbol("asked"); // no WeakMap: that costs more than the rest of this

/** The asker of an app. What is no valid address or `Host` never reaches the app, and is a 400. */
export function askerOf(app: App): Asker {
  const listen = getRequestListener(
    (request, env) => {
      const { incoming, outgoing } = env as { incoming: IncomingMessage; outgoing: Asked };
      const asked = outgoing[ASKED];
      if (asked) asked.response = app.fetch(request, { incoming, requestId: asked.requestId });
      return RESPONSE_ALREADY_SENT; // or rather, to be sent by who asked
    },
    {
      errorHandler: () => {}, // there is no response then
      hostname: "localhost", // where a request names no Host: only to make a URL of it
    },
  );
  return async (incoming, outgoing: Asked, requestId) => {
    outgoing[ASKED] = { requestId };
    await listen(incoming, outgoing);
    return outgoing[ASKED].response ?? badRequest();
  };
}

/** What is said where the request line or `Host` is wrong. */
export const badRequest = (): Response =>
  respond(
    {
      status: 400,
      body: {
        mensaje: BAD_REQUEST,
      },
      momentary: true, // it is the request that is wrong, not the address
    },
    "GET",
  );
