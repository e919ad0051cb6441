import { type IncomingHttpHeaders, type RequestListener, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import type { BuildFacts } from "@movies/catalog";
import { worldCatalog } from "@movies/catalog/testing";
import type { KeptAnswers } from "@movies/kept-answers";
import { createApp } from "../src/app.js";
import type { App } from "../src/env.js";
import { type CorsOrigins, createCors } from "../src/http/cors.js";
import type { ServiceContext } from "../src/http/exchange.js";
import { createFront } from "../src/http/front.js";
import { createLog } from "../src/observability/log.js";
import { createMetrics } from "../src/observability/metrics.js";
import { type Server, serve } from "../src/process/serve.js";
import { type ServerSettings, settings } from "../src/settings.js";

/** The service over the tiny world, without a port; an internal error fails the test. */
export const app = createApp(worldCatalog(), {
  report: (error) => {
    throw error;
  },
});

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Sends a request as a client would, the path verbatim, to the tiny world or another. */
export async function ask(path: string, init?: RequestInit, of: App = app): Promise<Reply> {
  const response = await of.request(path, init);
  const body: unknown = await response.json();
  if (typeof body !== "object" || body === null) throw new Error(`${path} answered ${JSON.stringify(body)}`);
  return { status: response.status, body: { ...body } };
}

/** The keys of a body, in the order they were written. */
export const keysOf = async (path: string): Promise<string[]> => Object.keys((await ask(path)).body);

/** The whole response to bytes sent verbatim to a service. */
export function exchange(url: string, bytes: string, { keepOpen = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(url).port), host: "127.0.0.1", allowHalfOpen: keepOpen });
    let reply = "";
    socket.setEncoding("utf8").on("data", (piece) => {
      reply += piece;
    });
    socket.on("end", () => resolve(reply)).on("error", reject);
    socket.write(bytes);
  });
}

const NOTHING_KEPT = { cache: { entries: 0, bytes: 0 }, compressor: { jobs: 0, declined: 0 } };

/** A context whose metrics see what is kept by the front that is made with it. */
interface TestContext extends ServiceContext {
  readonly serving: { readonly build: BuildFacts; kept: Pick<KeptAnswers, "cache" | "compressor"> };
}

/** The context of responses, with no observers. */
export function contextOf({ origins = [] }: { origins?: CorsOrigins } = {}): TestContext {
  const serving = { build: worldCatalog().build, kept: NOTHING_KEPT };
  return {
    serving,
    cors: createCors(origins),
    metrics: createMetrics({ version: "0", commit: "", served: { serving, refused: null } }),
    log: createLog("silent"),
    state: { stopping: false, refused: null },
  };
}

/** An app as a listener of node's server. */
export function listenerOf(served: App = app, context: TestContext = contextOf()): RequestListener {
  const { listener, kept } = createFront(served, () => ["build", "0"], context);
  context.serving.kept = kept;
  return listener;
}

/** Serves on a free port of this machine. */
export const serveApp = (
  served: App = app,
  context: TestContext = contextOf(),
  limits: Partial<ServerSettings> = {},
): Promise<Server> =>
  serve(
    listenerOf(served, context),
    context,
    { host: "127.0.0.1", port: 0 },
    { ...settings.server, ...limits },
  );

export interface BareReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request over the network with no extra headers except Host, and returns the raw body. */
export function bareRequest(url: string, path: string, options: RequestOptions): Promise<BareReply> {
  return new Promise((resolve, reject) => {
    request(url, { ...options, path }, (reply) => {
      const pieces: Buffer[] = [];
      reply.on("data", (piece) => pieces.push(piece));
      reply.on("end", () =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(pieces) }),
      );
    })
      .on("error", reject)
      .end();
  });
}
