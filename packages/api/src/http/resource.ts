import { type Body, bodyOfBytes, bytesOfBody } from "./body.js";
import { compress, isCompressible } from "./coding.js";
import { quotedTag } from "./entity-tag.js";
import { cacheControl, isProse, LANGUAGE, NOT_STORED, SEALED } from "./headers.js";
import type { Coding, Reply, Resource } from "./reply.js";
import { bodyOf, headersOf } from "./text-response.js";

/** Makes a resource of what an app answered: its route's template, and the tag it gets if it is a settled 200. */
export type ResourceMaker = (response: Response, route: string, tag: string) => Promise<Resource>;

/** A maker that adds the headers of every answer, where a response does not say otherwise itself. */
export function createResourceMaker(always: readonly string[]): ResourceMaker {
  // A handful, however many the answers: those of our JSON, by status, and of the pages.
  const kinds = new Map<string, Kind>();
  return async (response, route, tag) => {
    const { status } = response;
    const own = headersOf(response).filter(isItsOwn).flat();
    const key = `${status} ${own.join("\n")}`;
    let kind = kinds.get(key);
    if (kind === undefined) {
      kind = kindOf(response, own, always);
      if (kinds.size < MOST_KINDS) kinds.set(key, kind);
    }
    const body = await bodyOf(response);
    const { headers, settled, type } = kind;
    const given = settled && status === 200 ? tag : undefined;
    return {
      route,
      tag: given,
      settled,
      compressible: kind.compressible && isCompressible(type, body.length),
      headers,
      plain: replyOf({ status, headers, tag: given }, body, undefined),
      compressed: {},
    };
  };
}

const MOST_KINDS = 100;

/** Whether a header is left to the response: these are worked out here. */
const isItsOwn = ([name]: readonly [name: string, value: string]): boolean =>
  !/^(etag|content-length)$/i.test(name);

/** What responses of the same status and headers have in common. */
interface Kind {
  readonly headers: readonly string[];
  readonly settled: boolean;
  readonly type: string;
  /** by its type, whatever its size */
  readonly compressible: boolean;
}

function kindOf({ status, headers }: Response, own: readonly string[], always: readonly string[]): Kind {
  const caching = headers.get("Cache-Control") ?? cacheControl(status);
  const type = headers.get("Content-Type") ?? "";
  const common = pairs([
    ...["Cache-Control", caching, "Content-Security-Policy", SEALED],
    ...(isProse(type) ? ["Content-Language", LANGUAGE] : []),
    ...always,
  ]);
  return {
    headers: [
      ...pairs(own).flatMap(([name, value]) => [spelt(name), value]),
      ...common.filter(([name]) => !headers.has(name)).flat(),
    ],
    settled: !caching.includes(NOT_STORED),
    type,
    compressible: !headers.has("Content-Encoding"),
  };
}

/** A resource with its body compressed too. */
export async function withCoding(resource: Resource, coding: Coding): Promise<Resource> {
  const { headers, tag, plain, compressed } = resource;
  const body = await compress(bytesOfBody(plain.body), coding);
  const reply = replyOf({ status: plain.status, headers, tag }, bodyOfBytes(body), coding);
  return { ...resource, compressed: { ...compressed, [coding]: reply } };
}

function replyOf(
  { status, headers, tag }: { status: number; headers: readonly string[]; tag: string | undefined },
  body: Body,
  coding: Coding | undefined,
): Reply {
  const own = ["Content-Length", String(body.length)];
  if (tag !== undefined) own.push("ETag", quotedTag(tag, coding));
  if (coding !== undefined) own.push("Content-Encoding", coding);
  return { status, headers: headers.concat(own), body };
}

/** `Content-Type`, as node's own headers are spelt; a `Headers` has them in lower case. */
const spelt = (name: string): string => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? ""]] : []));
