import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { HeaderList } from "@movies/kept-answers";
import type { Log } from "../observability/log.js";
import type { Metrics } from "../observability/metrics.js";
import type { ServiceState } from "../state.js";
import type { Cors } from "./cors.js";
import { requestId } from "./request-id.js";

/** A request and the response to it. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly id: string;
  /** as it came, even if it is answered as another */
  readonly method: string;
  /** ms on the monotonic clock */
  readonly began: number;
}

/** What every response depends on or is reported to. */
export interface ServiceContext {
  readonly cors: Cors;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly state: Omit<ServiceState, "openedAt">;
}

/** A connection and its last exchange whose request has a body. */
interface Connection extends Duplex {
  [LAST]?: Exchange;
}

const LAST = Symbol("last exchange with a body");

export function begin(incoming: IncomingMessage, outgoing: ServerResponse): Exchange {
  const began = performance.now();
  const { headers, method = "" } = incoming;
  const exchange = { incoming, outgoing, id: requestId(headers["x-request-id"]), method, began };
  // After a request without a body nothing more can come, and keeping each would make long-lived garbage.
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined)
    (incoming.socket as Connection)[LAST] = exchange;
  return exchange;
}

/** Whether a request was answered before all of it had arrived: an error in the rest gets no second answer. */
export function isAnswered(connection: Connection): boolean {
  const last = connection[LAST];
  return last !== undefined && !last.incoming.complete && last.outgoing.headersSent;
}

/** The headers of a reply for this request. Also counts the reply and, at debug level, logs it. */
export function conclude(
  { incoming, id, method, began }: Exchange,
  {
    status,
    headers,
    label,
  }: { readonly status: number; readonly headers: HeaderList; readonly label: string },
  { cors, metrics, log, state }: ServiceContext,
): string[] {
  const ms = performance.now() - began;
  metrics.meter(label).record(method, status, ms / 1000);
  if (log.isLevelEnabled("debug"))
    log.debug(
      { requestId: id, method, target: incoming.url, route: label, status, ms: Math.round(ms * 1000) / 1000 },
      `${method} ${incoming.url} ${status}`,
    );
  const own = headers.concat("X-Request-Id", id);
  const sharing = cors.headersFor(incoming.headers.origin);
  if (sharing !== undefined) own.push(...sharing);
  if (state.stopping) own.push("Connection", "close");
  return own;
}
