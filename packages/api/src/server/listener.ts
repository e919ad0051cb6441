import type { RequestListener } from "node:http";
import { respond } from "../answer.js";
import { type App, ourFault } from "../app.js";
import type { Cache } from "../http/cache.js";
import { createNegotiator } from "../http/coding.js";
import { heldTag, isAny, quotedTag, type Tagger } from "../http/entity-tag.js";
import { commonHeaders } from "../http/headers.js";
import type { Coding, Reply, Resource } from "../http/reply.js";
import { createResourceMaker, replyOf, withCoding } from "../http/resource.js";
import { routeLabels } from "../http/route-label.js";
import { settings } from "../settings.js";
import { askerOf } from "./asker.js";
import { type Attendants, begin, type Exchange, finish } from "./exchange.js";

export interface Gateway extends Attendants {
  readonly tagger: Tagger;
  readonly cache: Cache<Resource>;
}

/**
 * An app as a listener of node's own server. What an address answers is settled until the next build, so it is made
 * once, headers and all, and given again from memory; and who has it already is told so before it is made at all.
 */
export function listenerOf(app: App, gateway: Gateway): RequestListener {
  const { tagger, cache, cors, log } = gateway;
  const ask = askerOf(app);
  const labelOf = routeLabels(app);
  const negotiate = createNegotiator();
  const common = commonHeaders(cors);
  const resourceOf = createResourceMaker(common.always);

  function read(exchange: Exchange, target: string): void | Promise<void> {
    const { "accept-encoding": accepted, "if-none-match": shown } = exchange.incoming.headers;
    const wanted = { target, shown, coding: negotiate(typeof accepted === "string" ? accepted : undefined) };
    const kept = cache.get(target);
    if (kept !== undefined) return give(exchange, kept, wanted);
    const held = shown === undefined ? undefined : heldTag(shown, tagger(target), wanted.coding);
    if (held !== undefined) return finish(exchange, notModified(held), labelOf(target), gateway);
    return make(exchange, target).then((resource) => {
      if (resource.settled) keep(target, resource);
      return give(exchange, resource, wanted);
    });
  }

  /** Asks the app. */
  async function make({ incoming, outgoing, id, method }: Exchange, target: string): Promise<Resource> {
    if (method === "HEAD") incoming.method = "GET"; // it is answered with the headers of that
    const response = await ask(incoming, outgoing, id);
    return resourceOf(response, labelOf(target), tagger(target));
  }

  function give(exchange: Exchange, resource: Resource, wanted: Wanted): void | Promise<void> {
    const { tag, route, compressed, compressible } = resource;
    const { target, shown, coding } = wanted;
    if (shown !== undefined && tag !== undefined) {
      const held = isAny(shown) ? quotedTag(tag, undefined) : heldTag(shown, tag, coding);
      if (held !== undefined) return finish(exchange, notModified(held), route, gateway);
    }
    if (coding === undefined || !compressible || compressed[coding] !== undefined)
      return finish(exchange, replyOf(resource, coding), route, gateway);
    return withCoding(resource, coding).then((more) => {
      if (more.settled) keep(target, more);
      finish(exchange, replyOf(more, coding), route, gateway);
    });
  }

  const keep = (target: string, resource: Resource) => cache.put(target, resource, bytesOf(target, resource));

  const notModified = (held: string): Reply => ({
    status: 304,
    headers: ["ETag", held, ...common.notModified],
    body: NOTHING,
  });

  /** Any other method: a preflight, or 405. */
  async function refuse(exchange: Exchange, target: string): Promise<void> {
    const { incoming, method } = exchange;
    const isPreflight =
      method === "OPTIONS" && incoming.headers["access-control-request-method"] !== undefined;
    const allowed = isPreflight ? cors.preflight(incoming.headers.origin) : undefined;
    if (allowed !== undefined) {
      const headers = [...common.always, ...allowed];
      return finish(exchange, { status: 204, headers, body: NOTHING }, labelOf(target), gateway);
    }
    if (target === "*") incoming.url = "/"; // `OPTIONS *` asks about the server; to Hono it is no address
    const resource = await make(exchange, incoming.url ?? "/");
    finish(exchange, replyOf(resource, undefined), resource.route, gateway);
  }

  async function fail(exchange: Exchange, error: unknown): Promise<void> {
    log.error({ err: error, requestId: exchange.id }, "a request could not be answered");
    if (exchange.outgoing.headersSent) return void exchange.outgoing.destroy();
    const route = labelOf(exchange.incoming.url ?? "/");
    const resource = await resourceOf(respond(ourFault(exchange.id), "GET"), route, "");
    finish(exchange, replyOf(resource, undefined), route, gateway);
  }

  return (incoming, outgoing) => {
    const exchange = begin(incoming, outgoing);
    const answer = exchange.method === "GET" || exchange.method === "HEAD" ? read : refuse;
    try {
      answer(exchange, incoming.url ?? "/")?.catch((error) => fail(exchange, error));
    } catch (error) {
      void fail(exchange, error);
    }
  };
}

interface Wanted {
  readonly target: string;
  /** the `If-None-Match` */
  readonly shown: string | undefined;
  readonly coding: Coding | undefined;
}

const NOTHING = "";

/** What a kept resource takes: its address, its bodies, and what surrounds them. */
const bytesOf = (target: string, { body, compressed }: Resource): number =>
  [target, body, ...Object.values(compressed)].reduce(
    (sum, part) => sum + Buffer.byteLength(part),
    settings.cache.entryBytes,
  );
