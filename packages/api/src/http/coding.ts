import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parseAccept } from "hono/utils/accept";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import { settings } from "../settings.js";
import { CODINGS, type Coding } from "./reply.js";

/** The coding to send, by an `Accept-Encoding`; undefined for none. */
export type Negotiator = (acceptEncoding: string | undefined) => Coding | undefined;

/** A negotiator that remembers what it worked out: few values come, and they come with every request. */
export function createNegotiator(): Negotiator {
  const known = new Map<string, Coding | undefined>();
  return (acceptEncoding) => {
    if (acceptEncoding === undefined) return undefined;
    if (known.has(acceptEncoding)) return known.get(acceptEncoding);
    const coding = negotiate(acceptEncoding);
    if (known.size < settings.compression.rememberedHeaders) known.set(acceptEncoding, coding);
    return coding;
  };
}

/** The coding of most weight, of equal ones the better; what is not named has the weight of `*`. */
function negotiate(acceptEncoding: string): Coding | undefined {
  const weights = new Map(parseAccept(acceptEncoding).map(({ type, q }) => [type.toLowerCase(), q]));
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0;
  const best = CODINGS.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  const plain = weights.get("identity") ?? 0; // always acceptable, but preferred only by who says so
  return weightOf(best) > 0 && weightOf(best) >= plain ? best : undefined;
}

/** Whether compressing pays: text, and more of it than a packet holds. */
export const isCompressible = (type: string, bytes: number): boolean =>
  bytes >= settings.compression.leastBytes && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type);

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Compressed on a thread of node's pool, so that nobody else waits for it. */
export function compress(body: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === "gzip") return deflate(body, { level: settings.compression.gzipLevel });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: settings.compression.brotliQuality,
      [constants.BROTLI_PARAM_LGWIN]: settings.compression.brotliWindow,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
