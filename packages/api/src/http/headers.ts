import type { Headers } from "@movies/kept-answers";
import { settings } from "../settings.js";
import type { Cors } from "./cors.js";

/** Headers that depend neither on the request nor on the answer. */
export interface CommonHeaders {
  /** of every answer */
  readonly always: Headers;
  /** of a 304; the client has the other headers already */
  readonly notModified: Headers;
  /** of an answer, by its status and media type, unless it sets them itself */
  readonly of: (status: number, type: string) => Headers;
}

export function commonHeaders({ varies, open }: Pick<Cors, "varies" | "open">): CommonHeaders {
  const vary = varies ? "Accept-Encoding, Origin" : "Accept-Encoding";
  const always = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": open ? "cross-origin" : "same-origin",
    Vary: vary,
  };
  return {
    always,
    notModified: { "Cache-Control": CACHEABLE, Vary: vary },
    of: (status, type) => ({
      "Cache-Control": SETTLED.has(status) ? CACHEABLE : NOT_STORED,
      "Content-Security-Policy": SEALED,
      ...(isProse(type) && { "Content-Language": LANGUAGE }),
      ...always,
    }),
  };
}

/** An answer determined by build and address may be cached for a while, then must be revalidated, which costs a 304. */
const CACHEABLE = `public, max-age=${settings.maxAgeSeconds}, must-revalidate`;

export const NOT_STORED = "no-store";

// Determined so: an answer that was found, and an error in the address itself.
const SETTLED = new Set([200, 400, 404, 422]);

/** Nothing in it may run or be framed; pages set their own policy. */
export const SEALED = "default-src 'none'; frame-ancestors 'none'";

export const LANGUAGE = "es";

/** Texts for clients are in Spanish; styles, scripts and metrics have no language. */
const isProse = (type: string): boolean => /^(application\/json|text\/html)\b/.test(type);
