import type { HeaderList } from "@movies/kept-answers";

/** Which pages of other origins may read the answers: all, those of some origins, or none. */
export type CorsOrigins = "*" | readonly string[];

export interface Cors {
  /** extra headers of an answer, by the request's `Origin`; undefined for none */
  headersFor(origin: string | undefined): HeaderList | undefined;
  /** extra headers of the answer to a preflight, or undefined if the origin is not allowed */
  preflight(origin: string | undefined): HeaderList | undefined;
  /** whether answers differ by origin, so that caches must separate them */
  readonly varies: boolean;
  /** whether any page may load an answer, even without reading it */
  readonly open: boolean;
}

/**
 * Cross-origin resource sharing for a read-only service without credentials. Hono's cors() does this as a
 * middleware that makes every answer asynchronous; here its headers are made once.
 */
export function createCors(origins: CorsOrigins): Cors {
  const any = origins === "*";
  const allowed = new Map((any ? [] : origins).map((origin) => [origin, allowing(origin)]));
  const toAny = any ? allowing("*") : undefined;
  const headersFor = (origin: string | undefined) =>
    origin === undefined ? toAny : (allowed.get(origin) ?? toAny);
  return {
    headersFor,
    preflight: (origin) => (headersFor(origin) === undefined ? undefined : PREFLIGHT),
    varies: !any && origins.length > 0,
    open: any,
  };
}

const allowing = (origin: string): HeaderList => [
  ...["Access-Control-Allow-Origin", origin],
  ...["Access-Control-Expose-Headers", "ETag, X-Request-Id"], // in addition to those that a page may always read
];

const PREFLIGHT: HeaderList = [
  ...["Access-Control-Allow-Methods", "GET, HEAD"],
  ...["Access-Control-Allow-Headers", "*"], // none of them is harmful here, and many clients send Content-Type even with a GET
  ...["Access-Control-Max-Age", "86400"], // a day, the longest that browsers keep it
];
