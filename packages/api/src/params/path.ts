import { Refusal } from "../answer.js";
import type { Env } from "../env.js";
import { BAD_ENCODING } from "../spanish/messages.js";

/**
 * What was asked for as it came, percent-encoded: path and query. The target of the request line, because a `Request`
 * has resolved the dot segments in its url and there is no film called `..` left; else that url's.
 */
export function targetOf({ url }: { readonly url: string }, env: Env["Bindings"] | undefined): string {
  const target = env?.incoming?.url ?? url;
  return target.startsWith("/") ? target : target.replace(ORIGIN, "").replace(/^(?!\/)/, "/");
}

const ORIGIN = /^\w+:\/\/[^/?#]*/;

/**
 * The path of a target. Routes are matched on this: nothing is decoded before it is known what it is, so `%2F` in a
 * title is no separator and nothing is ever decoded twice.
 */
export const rawPath = (target: string): string => /^[^?#]*/.exec(target)?.[0] ?? "";

/** The query string of a target, without its question mark. */
export const rawQuery = (target: string): string => /^[^?#]*\?([^#]*)/.exec(target)?.[1] ?? "";

/**
 * What follows a prefix in a raw path, decoded once, its slashes included: `/score_titulo/Face/Off` asks for Face/Off,
 * as `/score_titulo/Face%2FOff` does. One slash at the end is dropped, as the original redirected it away;
 * a title that ends in one is asked for with `%2F`. Errors: Refusal.
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
