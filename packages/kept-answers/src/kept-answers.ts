import { after } from "./after.js";
import { type Cache, createCache } from "./cache.js";
import { type Coding, type CompressionSettings, createCompressor, createNegotiator } from "./coding.js";
import { createTagger, heldTag, isAny, quotedTag } from "./entity-tag.js";
import type { Headers, Reply, Resource } from "./reply.js";
import { createResourceMaker, type HeaderRule, replyOf } from "./resource.js";

export interface KeptAnswersOptions {
  /** what makes the answers, such as data and code: a different list means different entity tags */
  readonly madeBy: () => readonly string[];
  /** headers that an answer gets unless its response has them */
  readonly headersOf: HeaderRule;
  /** headers of a 304 besides its ETag */
  readonly notModified: Headers;
  /** the answer if an `If-Match` fails */
  readonly preconditionFailed: () => Response;
  /** the label under which an address is counted, such as its route */
  readonly label: (target: string) => string;
  readonly cache: {
    /** bytes of kept answers */
    readonly bytes: number;
    /** bytes of a kept answer besides its bodies and address */
    readonly entryBytes: number;
  };
  readonly compression: CompressionSettings;
}

/** The request headers that affect the answer. */
export interface RequestHeaders {
  readonly "accept-encoding"?: string | string[] | undefined;
  readonly "if-none-match"?: string | undefined;
  readonly "if-match"?: string | undefined;
}

export interface KeptAnswers {
  /** The reply to a GET if nothing has to be made for it: from memory, or a 304. */
  atOnce(target: string, asked: RequestHeaders): Reply | undefined;
  /**
   * The reply to a GET, of what `make` answers if need be. Requests for one address share what is being made for it.
   * Errors: those of `make`.
   */
  read(
    target: string,
    asked: RequestHeaders,
    make: () => Response | Promise<Response>,
  ): Reply | Promise<Reply>;
  /** A reply from a response that does not depend on an address; it is not kept. */
  once(target: string, response: Response): Reply | Promise<Reply>;
  readonly cache: Pick<Cache<Resource>, "entries" | "bytes">;
  readonly compressor: { readonly jobs: number; readonly declined: number };
}

/**
 * Answers of a read-only service. An address has the same answer until its makers change, so an answer is
 * made once, headers included, and then sent from memory; a client that has it already is told so before it is made.
 */
export function createKeptAnswers(options: KeptAnswersOptions): KeptAnswers {
  const { headersOf, notModified, preconditionFailed, label, compression } = options;
  const tagger = createTagger(options.madeBy);
  const cache = createCache<Resource>(options.cache.bytes);
  const negotiate = createNegotiator(compression.rememberedHeaders);
  const compressor = createCompressor(compression);
  const resourceOf = createResourceMaker(headersOf, compression);
  const notModifiedList = Object.entries(notModified).flat();
  /** work in progress, by coding and address */
  const pending = new Map<string, Promise<Resource>>();

  function prepare(
    target: string,
    kept: Resource | undefined,
    coding: Coding | undefined,
    make: () => Response | Promise<Response>,
  ): Resource | Promise<Resource> {
    const key = `${coding} ${target}`;
    const shared = pending.get(key);
    if (shared !== undefined) return shared;
    const made = kept ?? after(make(), (response) => resourceOf(response, label(target), tagger(target)));
    const ready = after(made, (resource) => {
      const coded = withCoding(resource, coding);
      return after(coded, (each) => keep(target, each));
    });
    if (!(ready instanceof Promise)) return ready;
    pending.set(key, ready);
    return ready.finally(() => pending.delete(key));
  }

  function keep(target: string, resource: Resource): Resource {
    if (resource.settled) cache.put(target, resource, options.cache.entryBytes + bytesOf(target, resource));
    return resource;
  }

  /** The resource with its compressed body, unless compressing does not pay or too many bodies are being compressed. */
  function withCoding(resource: Resource, coding: Coding | undefined): Resource | Promise<Resource> {
    if (coding === undefined || isReady(resource, coding)) return resource;
    const { plain, compressed } = resource;
    const job = compressor.compress(Buffer.from(plain.body ?? ""), coding);
    if (job === undefined) return resource;
    return job.then((body) => ({
      ...resource,
      compressed: { ...compressed, [coding]: replyOf(plain.status, resource, body, coding) },
    }));
  }

  function choose(resource: Resource, asked: RequestHeaders, coding: Coding | undefined): Reply | undefined {
    const { "if-none-match": shown, "if-match": wanted } = asked;
    const { tag, plain, compressed } = resource;
    if (plain.status === 200) {
      if (wanted !== undefined && !isAny(wanted) && !heldTag(wanted, tag, coding, "strong")) return undefined;
      if (shown !== undefined && tag !== undefined) {
        const held = isAny(shown) ? quotedTag(tag, undefined) : heldTag(shown, tag, coding, "weak");
        if (held !== undefined) return unchanged(held, resource.label);
      }
    }
    return (coding === undefined ? undefined : compressed[coding]) ?? plain;
  }

  const unchanged = (held: string, counted: string): Reply => ({
    status: 304,
    headers: ["ETag", held, ...notModifiedList],
    body: null,
    label: counted,
  });

  const once = (target: string, response: Response): Reply | Promise<Reply> =>
    after(resourceOf(response, label(target), undefined), ({ plain }) => plain);

  const codingFor = ({ "accept-encoding": accepted }: RequestHeaders): Coding | undefined =>
    negotiate(typeof accepted === "string" ? accepted : undefined);

  return {
    atOnce(target, asked) {
      const { "if-none-match": shown, "if-match": wanted } = asked;
      const coding = codingFor(asked);
      const kept = cache.get(target);
      if (kept !== undefined) return isReady(kept, coding) ? choose(kept, asked, coding) : undefined;
      if (shown === undefined || wanted !== undefined) return undefined;
      // The tag proves that this address gave the answer before, so it need not be made again.
      const held = heldTag(shown, tagger(target), coding, "weak");
      return held === undefined ? undefined : unchanged(held, label(target));
    },
    read(target, asked, make) {
      const coding = codingFor(asked);
      return after(
        prepare(target, cache.get(target), coding, make),
        (resource) => choose(resource, asked, coding) ?? once(target, preconditionFailed()),
      );
    },
    once,
    cache,
    compressor,
  };
}

const isReady = ({ compressible, compressed }: Resource, coding: Coding | undefined): boolean =>
  coding === undefined || !compressible || compressed[coding] !== undefined;

/** The size of a kept resource: its address and its bodies. A string that is not all ASCII may take two bytes a character. */
const bytesOf = (target: string, { plain, compressed }: Resource): number =>
  [plain, ...Object.values(compressed)].reduce((sum, { body }) => {
    if (typeof body !== "string") return sum + (body?.byteLength ?? 0);
    return sum + body.length * (Buffer.byteLength(body) === body.length ? 1 : 2);
  }, target.length);
