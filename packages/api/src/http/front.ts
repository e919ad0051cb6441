import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createKeptAnswers, type KeptAnswers, type Reply } from "@movies/kept-answers";
import type { App } from "../env.js";
import { settings } from "../settings.js";
import { PRECONDITION_FAILED } from "../spanish/messages.js";
import { begin, conclude, type Exchange, type ServiceContext } from "./exchange.js";
import { commonHeaders } from "./headers.js";
import { createKnownHosts, hasManyHosts } from "./host.js";
import { BAD, ourFault, respond, wantsPage } from "./respond.js";
import { NO_ROUTE, routeLabels } from "./route-label.js";
import { createTurns } from "./turns.js";

/** A listener for node's server, and the answers that it keeps. */
export interface Front {
  readonly listener: RequestListener;
  readonly kept: KeptAnswers;
}

/**
 * What stands in front of an app: it gives what is kept at once, synchronously. Everything else is answered by Hono's routes
 * and served by @hono/node-server, which also refuses an address or a `Host` that is not valid.
 */
export function createFront(app: App, madeBy: () => readonly string[], context: ServiceContext): Front {
  const { cors, log } = context;
  const labelOf = routeLabels(app);
  const common = commonHeaders(cors);
  const always = Object.entries(common.always).flat();
  const hosts = createKnownHosts();
  const turns = createTurns();
  const kept = createKeptAnswers({
    madeBy,
    headersOf: common.of,
    notModified: common.notModified,
    preconditionFailed: () =>
      respond({ status: 412, body: { mensaje: PRECONDITION_FAILED }, momentary: true }),
    label: labelOf,
    cache: settings.cache,
    compression: settings.compression,
  });

  function answer(exchange: Exchange, request: Request): Reply | Promise<Reply> {
    const { incoming, method, id } = exchange;
    const target = incoming.url ?? "/";
    if (hasManyHosts(incoming)) return kept.once(target, respond(BAD));
    if (method !== "GET" && method !== "HEAD") return refuse(exchange, target, request);
    return kept.read(keyOf(incoming), incoming.headers, () =>
      app.fetch(request, { incoming, requestId: id }),
    );
  }

  /** Any other method: a preflight, or 405. */
  function refuse(
    { incoming, method, id }: Exchange,
    target: string,
    request: Request,
  ): Reply | Promise<Reply> {
    const isPreflight =
      method === "OPTIONS" && incoming.headers["access-control-request-method"] !== undefined;
    const allowed = isPreflight ? cors.preflight(incoming.headers.origin) : undefined;
    if (allowed !== undefined)
      return { status: 204, headers: [...always, ...allowed], body: null, label: labelOf(target) };
    const response = app.fetch(request, { incoming, requestId: id });
    return response instanceof Promise
      ? response.then((each) => kept.once(target, each))
      : kept.once(target, response);
  }

  function fail({ incoming, id }: Exchange, error: unknown): Reply | Promise<Reply> {
    log.error({ err: error, requestId: id }, "a request could not be answered");
    return kept.once(incoming.url ?? "/", respond(ourFault(id)));
  }

  const send = (exchange: Exchange, reply: Reply): Response =>
    new Response(reply.body, {
      status: reply.status,
      headers: recordOf(conclude(exchange, reply, context)),
    });

  async function handle(exchange: Exchange, request: Request): Promise<Response> {
    hosts.add(exchange.incoming.headers.host);
    try {
      return send(exchange, await answer(exchange, request));
    } catch (error) {
      return send(exchange, await fail(exchange, error));
    }
  }

  // node-server calls one of these two before `serve` returns, so they can be told which exchange it is about.
  let current: Exchange;
  const serve = getRequestListener((request) => handle(current, request), {
    errorHandler: async () => {
      const exchange = current;
      return send(exchange, await kept.once(exchange.incoming.url ?? "/", respond(BAD)));
    },
    hostname: "localhost", // for a request without a Host: only to form a URL
  });

  /** The key under which an answer is kept: the target, except that an address without a route has a page for browsers. */
  function keyOf({ url = "/", headers }: IncomingMessage): string {
    return wantsPage(headers.accept) && labelOf(url) === NO_ROUTE ? `${url} text/html` : url;
  }

  /** What is kept, for a Host that node-server took before. */
  function keptFor({ incoming, method }: Exchange): Reply | undefined {
    if (method !== "GET" && method !== "HEAD") return undefined;
    if (!hosts.has(incoming.headers.host) || hasManyHosts(incoming)) return undefined;
    return kept.atOnce(keyOf(incoming), incoming.headers);
  }

  function listen(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const exchange = begin(incoming, outgoing);
    const reply = keptFor(exchange);
    if (reply !== undefined) {
      outgoing.writeHead(reply.status, conclude(exchange, reply, context)).end(reply.body ?? "");
      return;
    }
    current = exchange;
    if (incoming.method === "HEAD") incoming.method = "GET"; // the answer has that exchange's headers
    if (incoming.url === "*") incoming.url = "/"; // `OPTIONS *` asks about the server; for Hono it is not an address
    void serve(incoming, outgoing);
  }

  return {
    kept,
    listener(incoming, outgoing) {
      turns.take(incoming, outgoing, () => listen(incoming, outgoing));
    },
  };
}

const recordOf = (list: readonly string[]): Record<string, string> => {
  const record: Record<string, string> = {};
  for (let i = 0; i < list.length; i += 2) record[list[i] ?? ""] = list[i + 1] ?? "";
  return record;
};
