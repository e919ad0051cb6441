import { settings } from "../settings.js";
import type { Cors } from "./cors.js";

/** Headers that are the same whatever is asked. */
export interface CommonHeaders {
  /** of every answer */
  readonly always: readonly string[];
  /** of a 304, whose other headers the client has already */
  readonly notModified: readonly string[];
  readonly vary: string;
}

/** What every answer carries, by who may read it. */
export function commonHeaders({ varies, open }: Pick<Cors, "varies" | "open">): CommonHeaders {
  const vary = varies ? "Accept-Encoding, Origin" : "Accept-Encoding";
  return {
    always: [
      ...["X-Content-Type-Options", "nosniff"],
      ...["Referrer-Policy", "no-referrer"],
      ...["Cross-Origin-Resource-Policy", open ? "cross-origin" : "same-origin"],
      ...["Vary", vary],
    ],
    notModified: ["Cache-Control", CACHEABLE, "Vary", vary],
    vary,
  };
}

/** Answers that are settled by build and address may be kept a while, then must be asked about, which costs a 304. */
const CACHEABLE = `public, max-age=${settings.maxAgeSeconds}, must-revalidate`;

export const NOT_STORED = "no-store";

// Settled: what was found, and what is wrong with the address itself.
const SETTLED = new Set([200, 400, 404, 422]);

/** How long an answer may be kept, where it does not say so itself. */
export const cacheControl = (status: number): string => (SETTLED.has(status) ? CACHEABLE : NOT_STORED);

/** Nothing in it is to be run or framed; a page says itself what it needs. */
export const SEALED = "default-src 'none'; frame-ancestors 'none'";

export const LANGUAGE = "es";

/** What is written in words for a client is in Spanish; styles, scripts and metrics are in no language. */
export const isProse = (type: string): boolean => /^(application\/json|text\/html)\b/.test(type);
