import type { RequestListener } from "node:http";
import { ourFault } from "../app.js";
import type { App } from "../env.js";
import { settings } from "../settings.js";
import { askerOf, badRequest } from "./asker.js";
import type { Cache } from "./cache.js";
import { createNegotiator } from "./coding.js";
import { heldTag, isAny, quotedTag, type Tagger } from "./entity-tag.js";
import { type Attendants, begin, type Exchange, finish } from "./exchange.js";
import { commonHeaders } from "./headers.js";
import { hasManyHosts } from "./host.js";
import type { Coding, Reply, Resource } from "./reply.js";
import { createResourceMaker, withCoding } from "./resource.js";
import { respond } from "./respond.js";
import { routeLabels } from "./route-label.js";

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
    const coding = negotiate(typeof accepted === "string" ? accepted : undefined);
    const kept = cache.get(target);
    if (shown !== undefined) {
      const held = heldTag(shown, kept === undefined ? tagger(target) : kept.tag, coding);
      if (held !== undefined) return finish(exchange, notModified(held), labelOf(target), gateway);
    }
    if (kept !== undefined && isReady(kept, coding)) return give(exchange, kept, coding);
    return prepare(exchange, target, kept, coding).then((resource) => give(exchange, resource, coding));
  }

  /** What is not kept, or not compressed as it is wanted. */
  async function prepare(exchange: Exchange, target: string, kept: Resource | undefined, coding?: Coding) {
    const made = kept ?? (await make(exchange, target));
    const resource = coding === undefined || isReady(made, coding) ? made : await withCoding(made, coding);
    if (resource.settled) cache.put(target, resource, bytesOf(target, resource));
    return resource;
  }

  /** Asks the app. */
  async function make({ incoming, outgoing, id, method }: Exchange, target: string): Promise<Resource> {
    if (method === "HEAD") incoming.method = "GET"; // it is answered with the headers of that
    const response = await ask(incoming, outgoing, id);
    return resourceOf(response, labelOf(target), tagger(target));
  }

  function give(exchange: Exchange, resource: Resource, coding: Coding | undefined): void {
    const { tag, route, plain, compressed } = resource;
    const any = tag !== undefined && isAny(exchange.incoming.headers["if-none-match"]);
    const reply = (coding === undefined ? undefined : compressed[coding]) ?? plain;
    finish(exchange, any ? notModified(quotedTag(tag, undefined)) : reply, route, gateway);
  }

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
    finish(exchange, resource.plain, resource.route, gateway);
  }

  async function fail(exchange: Exchange, error: unknown): Promise<void> {
    log.error({ err: error, requestId: exchange.id }, "a request could not be answered");
    if (exchange.outgoing.headersSent) return void exchange.outgoing.destroy();
    await say(exchange, respond(ourFault(exchange.id), "GET"));
  }

  /** What has nothing to do with the address. */
  async function say(exchange: Exchange, response: Response): Promise<void> {
    const route = labelOf(exchange.incoming.url ?? "/");
    const resource = await resourceOf(response, route, "");
    finish(exchange, resource.plain, route, gateway);
  }

  function answer(exchange: Exchange): void | Promise<void> {
    const { incoming, method } = exchange;
    if (hasManyHosts(incoming)) return say(exchange, badRequest());
    const target = incoming.url ?? "/";
    return method === "GET" || method === "HEAD" ? read(exchange, target) : refuse(exchange, target);
  }

  return (incoming, outgoing) => {
    const exchange = begin(incoming, outgoing);
    try {
      answer(exchange)?.catch((error) => fail(exchange, error));
    } catch (error) {
      void fail(exchange, error);
    }
  };
}

const isReady = ({ compressible, compressed }: Resource, coding: Coding | undefined): boolean =>
  coding === undefined || !compressible || compressed[coding] !== undefined;

const NOTHING = "";

/** What a kept resource takes: its address, its bodies, and what surrounds them. */
const bytesOf = (target: string, { plain, compressed }: Resource): number =>
  [plain, ...Object.values(compressed)].reduce(
    (sum, { body }) => sum + body.length,
    settings.cache.entryBytes + target.length,
  );
