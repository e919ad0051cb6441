import { Refusal } from "../answer.js";
import type { Env } from "../env.js";
import { BAD_ENCODING } from "../spanish/messages.js";

/**
 * The requested path and query as they came, percent-encoded: the target of the request line, because a `Request`
 * has resolved the dot segments in its url, so a film called `..` would be lost. Without a target, from that url.
 */
export function targetOf({ url }: { readonly url: string }, env: Env["Bindings"] | undefined): string {
  const target = env?.incoming?.url ?? url;
  return target.startsWith("/") ? target : target.replace(ORIGIN, "").replace(/^(?!\/)/, "/");
}

const ORIGIN = /^\w+:\/\/[^/?#]*/;

/**
 * The path of a target. Routes are matched on it: nothing is decoded before its meaning is known, so `%2F` in a
 * title is not a separator and nothing is ever decoded twice.
 */
export const rawPath = (target: string): string => /^[^?#]*/.exec(target)?.[0] ?? "";

/** The query string of a target, without its question mark. */
export const rawQuery = (target: string): string => /^[^?#]*\?([^#]*)/.exec(target)?.[1] ?? "";

/**
 * The text after a prefix in a raw path, decoded once, slashes included: `/score_titulo/Face/Off` asks for Face/Off,
 * as does `/score_titulo/Face%2FOff`. One slash at the end is dropped, because the original redirected such addresses;
 * use `%2F` for a title that ends in a slash. Errors: Refusal.
 */
export function textAfter(prefix: string, path: string): string {
  const end = path.endsWith("/") ? path.length - 1 : path.length;
  return decodeText(path.slice(prefix.length, Math.max(end, prefix.length)));
}

/** Decodes percent-encoded UTF-8. Errors: Refusal if it is not. */
export function decodeText(encoded: string): string {
  if (!encoded.includes("%")) return encoded;
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Refusal(400, BAD_ENCODING);
  }
}
