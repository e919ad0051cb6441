import type { HeaderList } from "@movies/kept-answers";

/** Which pages of other origins may read the answers: any, those of some origins, or none. */
export type CorsOrigins = "*" | readonly string[];

export interface Cors {
  /** what an answer says beside its other headers, by the request's `Origin`; undefined for nothing */
  headersFor(origin: string | undefined): HeaderList | undefined;
  /** what an answer to a preflight says beside those, or undefined if the origin is not allowed */
  preflight(origin: string | undefined): HeaderList | undefined;
  /** whether answers differ by origin, so that caches must keep them apart */
  readonly varies: boolean;
  /** whether anybody may load an answer, reading it or not */
  readonly open: boolean;
}

/**
 * Cross-origin resource sharing for a service that is only read, without credentials. Hono's cors() does this as a
 * middleware that turns every answer into an awaited one; here its headers are made once.
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
  ...["Access-Control-Expose-Headers", "ETag, X-Request-Id"], // beside those that a page may always read
];

const PREFLIGHT: HeaderList = [
  ...["Access-Control-Allow-Methods", "GET, HEAD"],
  ...["Access-Control-Allow-Headers", "*"], // none makes a harmful difference here, and many clients send Content-Type even with a GET
  ...["Access-Control-Max-Age", "86400"], // a day, the longest that browsers keep it
];
