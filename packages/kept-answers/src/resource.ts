import { type Coding, type CompressionSettings, isCompressible } from "./coding.js";
import { quotedTag } from "./entity-tag.js";
import type { HeaderList, Headers, Reply, Resource } from "./reply.js";
import { bodyOf, headersOf } from "./text-response.js";

/** The headers that every answer gets unless its response sets them, including `Cache-Control`. */
export type HeaderRule = (status: number, type: string) => Headers;

/** Makes a resource from a response, its label, and the tag for a cacheable 200. */
export type ResourceMaker = (
  response: Response,
  label: string,
  tag: string | undefined,
) => Resource | Promise<Resource>;

// A text up to this size is sent in one piece with its headers. A larger one would be copied each time to follow them.
const MOST_IN_ONE_PIECE = 2 ** 14;

const MOST_KINDS = 100;

export function createResourceMaker(rule: HeaderRule, compression: CompressionSettings): ResourceMaker {
  // A handful, by status and headers, however many answers there are.
  const kinds = new Map<string, Kind>();

  function kindFor(response: Response): Kind {
    const own = headersOf(response).filter(([name]) => !/^(etag|content-length)$/i.test(name));
    const key = `${response.status} ${own.join("\n")}`;
    const known = kinds.get(key);
    if (known !== undefined) return known;
    const kind = kindOf(response.status, own, rule);
    if (kinds.size < MOST_KINDS) kinds.set(key, kind);
    return kind;
  }

  return (response, label, tag) => {
    const { status } = response;
    const { headers, settled, type, encoded } = kindFor(response);
    const body = bodyOf(response);
    const resource = (read: string | Buffer): Resource => {
      const length = Buffer.byteLength(read);
      const kept = typeof read === "string" && length > MOST_IN_ONE_PIECE ? Buffer.from(read) : read;
      const made = { label, headers, tag: settled && status === 200 ? tag : undefined };
      return {
        ...made,
        settled,
        compressible: !encoded && isCompressible(type, length, compression),
        plain: replyOf(status, made, kept, undefined),
        compressed: {},
      };
    };
    return typeof body === "string" ? resource(body) : body.then(resource);
  };
}

/** What responses with the same status and headers share. */
interface Kind {
  readonly headers: HeaderList;
  readonly settled: boolean;
  readonly type: string;
  /** whether the response is compressed already */
  readonly encoded: boolean;
}

function kindOf(status: number, own: readonly (readonly [string, string])[], rule: HeaderRule): Kind {
  const named = new Map(own.map(([name, value]) => [spelt(name), value]));
  const type = named.get("Content-Type") ?? "";
  const headers: Headers = { ...rule(status, type), ...Object.fromEntries(named) };
  return {
    headers: Object.entries(headers).flat(),
    settled: !(headers["Cache-Control"] ?? "no-store").includes("no-store"),
    type,
    encoded: named.has("Content-Encoding"),
  };
}

/** `Content-Type`: a `Headers` has its names in lower case. */
const spelt = (name: string): string => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

export function replyOf(
  status: number,
  { headers, tag, label }: Pick<Resource, "headers" | "tag" | "label">,
  body: string | Buffer,
  coding: Coding | undefined,
): Reply {
  const own = ["Content-Length", String(Buffer.byteLength(body))];
  if (tag !== undefined) own.push("ETag", quotedTag(tag, coding));
  if (coding !== undefined) own.push("Content-Encoding", coding);
  return { status, label, headers: headers.concat(own), body };
}
