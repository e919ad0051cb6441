import { Refusal } from "../answer.js";

/**
 * The path of a request as it came, percent-encoded. Routes are matched on this: nothing is decoded before it is known
 * what it is, so `%2F` in a title is no separator and nothing is ever decoded twice.
 */
export function rawPath({ url }: { readonly url: string }): string {
  const start = url.indexOf("/", SHORTEST_ORIGIN);
  const end = queryStart(url);
  return url.slice(start, end);
}

/** The query string of a request as it came, without its question mark. */
export function rawQuery(url: string): string {
  const start = url.indexOf("?", SHORTEST_ORIGIN);
  if (start < 0) return "";
  const hash = url.indexOf("#", SHORTEST_ORIGIN);
  if (hash < 0) return url.slice(start + 1);
  return hash < start ? "" : url.slice(start + 1, hash);
}

const SHORTEST_ORIGIN = "http://h".length;

function queryStart(url: string): number {
  const query = url.indexOf("?", SHORTEST_ORIGIN);
  const hash = url.indexOf("#", SHORTEST_ORIGIN);
  if (query < 0) return hash < 0 ? url.length : hash;
  return hash < 0 ? query : Math.min(query, hash);
}

/**
 * What follows a prefix in a raw path, decoded once, its slashes included: `/score_titulo/Face/Off` asks for Face/Off,
 * as `/score_titulo/Face%2FOff` does. One slash at the end is dropped, as the original redirected it away;
 * a title that ends in one is asked for with `%2F`. Errors: Refusal.
 */
export function textAfter(prefix: string, path: string): string {
  const end = path.endsWith("/") ? path.length - 1 : path.length;
  return decodeText(path.slice(prefix.length, Math.max(end, prefix.length)));
}

/** Decodes percent-encoded UTF-8. Errors: Refusal where it is not. */
export function decodeText(encoded: string): string {
  if (!encoded.includes("%")) return encoded;
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Refusal(
      400,
      "La dirección no está bien codificada: tras cada «%» se esperan dos cifras hexadecimales de un texto en UTF-8; un «%» suelto se escribe «%25».",
    );
  }
}
