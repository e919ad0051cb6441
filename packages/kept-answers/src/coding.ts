import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parseAccept } from "hono/utils/accept";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";

/** Content codings, the better one first. */
const CODINGS = ["br", "gzip"] as const;
export type Coding = (typeof CODINGS)[number];

/** The coding to send for an `Accept-Encoding`; undefined for none. */
export type Negotiator = (acceptEncoding: string | undefined) => Coding | undefined;

/** A negotiator that remembers some results: there are few values, and every request has one. */
export function createNegotiator(remembered: number): Negotiator {
  const known = new Map<string, Coding | undefined>();
  return (acceptEncoding) => {
    if (acceptEncoding === undefined) return undefined;
    if (known.has(acceptEncoding)) return known.get(acceptEncoding);
    const coding = negotiate(acceptEncoding);
    if (known.size < remembered) known.set(acceptEncoding, coding);
    return coding;
  };
}

/** The coding with the greatest weight, the better one if weights are equal; an unnamed coding has the weight of `*`. */
function negotiate(acceptEncoding: string): Coding | undefined {
  const weights = new Map(parseAccept(acceptEncoding).map(({ type, q }) => [type.toLowerCase(), q]));
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0;
  const best = CODINGS.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  const plain = weights.get("identity") ?? 0; // always acceptable, but preferred only if the client says so
  return weightOf(best) > 0 && weightOf(best) >= plain ? best : undefined;
}

export interface CompressionSettings {
  /** smaller bodies are sent as they are */
  readonly leastBytes: number;
  readonly brotliQuality: number;
  /** base-2 logarithm of brotli's window, in bytes */
  readonly brotliWindow: number;
  readonly gzipLevel: number;
  /** values of Accept-Encoding whose result is remembered */
  readonly rememberedHeaders: number;
  /** bodies compressed at once, each by an encoder of about 1 MB; the others wait their turn */
  readonly jobs: number;
  /** bytes of the bodies that are compressed or wait; a body beyond that goes as it is */
  readonly waitingBytes: number;
}

/** Whether compressing pays: text that is larger than a packet. */
export const isCompressible = (type: string, bytes: number, { leastBytes }: CompressionSettings): boolean =>
  bytes >= leastBytes && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type);

/** Compresses on the threads of node's pool, a bounded number of bodies at once. */
export interface Compressor {
  /** The compressed body; undefined if too much waits already. */
  compress(body: Buffer, coding: Coding): Promise<Buffer> | undefined;
  /** bodies that are being compressed or wait */
  readonly jobs: number;
  /** how many bodies were not compressed because of the bound */
  readonly declined: number;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

export function createCompressor(settings: CompressionSettings): Compressor {
  const waiting: (() => void)[] = [];
  let running = 0;
  let bytes = 0;
  let declined = 0;

  function encode(body: Buffer, coding: Coding): Promise<Buffer> {
    if (coding === "gzip") return deflate(body, { level: settings.gzipLevel });
    return brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: settings.brotliQuality,
        [constants.BROTLI_PARAM_LGWIN]: settings.brotliWindow,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    });
  }

  async function inTurn(job: () => Promise<Buffer>): Promise<Buffer> {
    if (running < settings.jobs) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve)); // whoever ends hands its turn on
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  }

  return {
    compress(body, coding) {
      if (bytes + body.byteLength > settings.waitingBytes) {
        declined += 1;
        return undefined;
      }
      bytes += body.byteLength;
      return inTurn(() => encode(body, coding)).finally(() => {
        bytes -= body.byteLength;
      });
    },
    get jobs() {
      return running + waiting.length;
    },
    get declined() {
      return declined;
    },
  };
}
