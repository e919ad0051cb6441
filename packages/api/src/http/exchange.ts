import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Log } from "../observability/log.js";
import type { Metrics } from "../observability/metrics.js";
import type { ServiceState } from "../state.js";
import { ENCODING } from "./body.js";
import type { Cors } from "./cors.js";
import type { Reply } from "./reply.js";
import { requestId } from "./request-id.js";

/** A request and what will answer it. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly id: string;
  /** as it came, whatever it is answered as */
  readonly method: string;
  /** ms on the monotonic clock */
  readonly began: number;
}

/** Who is told of every answer, and who has a word in it. */
export interface Attendants {
  readonly cors: Cors;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly state: Omit<ServiceState, "openedAt">;
}

/** A connection and the last exchange on it whose request has a body. */
interface Connection extends Duplex {
  [LAST]?: Exchange;
}

const LAST = Symbol("last exchange with a body");

export function begin(incoming: IncomingMessage, outgoing: ServerResponse): Exchange {
  const began = performance.now();
  const { headers } = incoming;
  const exchange = {
    incoming,
    outgoing,
    id: requestId(headers["x-request-id"]),
    method: incoming.method ?? "",
    began,
  };
  // Of a request without a body nothing more can come. A connection that held on to each would make garbage that lives.
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined)
    (incoming.socket as Connection)[LAST] = exchange;
  return exchange;
}

/** Whether a request was answered of which not everything has come: what is wrong with the rest gets no second answer. */
export function isAnswered(connection: Connection): boolean {
  const last = connection[LAST];
  return last !== undefined && !last.incoming.complete && last.outgoing.headersSent;
}

/** Sends a reply, counts it, and tells the log where it wants to know. Node leaves the body out for a HEAD and a 304. */
export function finish(exchange: Exchange, reply: Reply, route: string, attendants: Attendants): void {
  const { incoming, outgoing, id, method, began } = exchange;
  const { cors, metrics, log, state } = attendants;
  const headers = reply.headers.concat("X-Request-Id", id);
  const sharing = cors.headersFor(incoming.headers.origin);
  if (sharing !== undefined) headers.push(...sharing);
  if (state.stopping) headers.push("Connection", "close");
  outgoing.writeHead(reply.status, headers);
  outgoing.end(reply.body, ENCODING);
  const ms = performance.now() - began;
  metrics.meter(route).record(method, reply.status, ms / 1000);
  if (log.isLevelEnabled("debug")) {
    const told = { requestId: id, method, target: incoming.url, route, status: reply.status, ms: round(ms) };
    log.debug(told, `${method} ${incoming.url} ${reply.status}`);
  }
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000;
