import { compress, isCompressible } from "./coding.js";
import { quotedTag } from "./entity-tag.js";
import { type CommonHeaders, cacheControl, isProse, LANGUAGE, NOT_STORED, SEALED } from "./headers.js";
import type { Coding, Reply, Resource } from "./reply.js";
import { bodyOf } from "./text-response.js";

/** What is known of a resource before its response is looked at. */
interface About {
  readonly route: string;
  /** the tag it gets if it is settled and a 200 */
  readonly tag: string;
  readonly common: CommonHeaders;
}

/** A response with every header that is the same for all who ask; what it says itself is left as it is. */
export async function resourceOf(response: Response, { route, tag, common }: About): Promise<Resource> {
  const body = await bodyOf(response);
  const { status, headers } = response;
  const caching = headers.get("Cache-Control") ?? cacheControl(status);
  const settled = !caching.includes(NOT_STORED);
  const type = headers.get("Content-Type") ?? "";
  const about = { status, settled, tag: settled && status === 200 ? tag : undefined };
  return {
    ...about,
    route,
    compressible: isCompressible(type, body.byteLength) && !headers.has("Content-Encoding"),
    plain: replyOf(about, body, undefined, [
      ...own(headers),
      ...absent(headers, [
        ...["Cache-Control", caching, "Content-Security-Policy", SEALED],
        ...(isProse(type) ? ["Content-Language", LANGUAGE] : []),
        ...common.always,
      ]),
    ]),
    compressed: {},
  };
}

/** A resource with its body compressed too. Where that is no smaller, the plain one stands for it. */
export async function withCoding(resource: Resource, coding: Coding): Promise<Resource> {
  const { plain, compressed } = resource;
  const body = await compress(plain.body, coding);
  const smaller = body.byteLength < plain.body.byteLength;
  const reply = smaller ? replyOf({ ...resource, status: plain.status }, body, coding, rest(plain)) : plain;
  return { ...resource, compressed: { ...compressed, [coding]: reply } };
}

interface Kind {
  readonly status: number;
  readonly tag: string | undefined;
}

/** A reply of a body and of the headers that do not depend on it. */
function replyOf(
  { status, tag }: Kind,
  body: Buffer,
  coding: Coding | undefined,
  headers: readonly string[],
): Reply {
  return {
    status,
    body,
    headers: [
      ...headers,
      ...(tag === undefined ? [] : ["ETag", quotedTag(tag, coding)]),
      ...(coding === undefined ? [] : ["Content-Encoding", coding]),
      ...["Content-Length", String(body.byteLength)],
    ],
  };
}

// What replyOf writes: it is not taken over from elsewhere.
const OF_THE_BODY = new Set(["etag", "content-encoding", "content-length"]);

function rest({ headers }: Reply): string[] {
  return pairs(headers).flatMap(([name, value]) =>
    OF_THE_BODY.has(name.toLowerCase()) ? [] : [name, value],
  );
}

/** The headers a response has of its own, spelt as is usual; it may have been encoded already. */
function own(headers: Headers): string[] {
  return [...headers].flatMap(([name, value]) =>
    name === "etag" || name === "content-length"
      ? []
      : [name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), value],
  );
}

/** Those of some headers that a response does not have itself. */
const absent = (headers: Headers, common: readonly string[]): string[] =>
  pairs(common).flatMap(([name, value]) => (headers.has(name) ? [] : [name, value]));

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? ""]] : []));
