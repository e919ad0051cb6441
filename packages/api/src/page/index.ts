import type { Catalog } from "@movies/catalog";
import type { App } from "../env.js";
import { rawQuery, targetOf } from "../params/path.js";
import { withoutQuery } from "../params/without-query.js";
import { ASSETS } from "./assets.js";
import { pageFor } from "./page.js";

// Only content from here: no other host, no inline script or style, no frame around it.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Adds the page `/` and the files it loads. */
export function addPage(app: App, catalog: Catalog): void {
  app.get("/", (c) => {
    const { status, html } = pageFor(catalog, rawQuery(targetOf(c.req, c.env)));
    return respondWith(c.req.method, status, html, {
      "Content-Type": "text/html; charset=UTF-8",
      "Content-Language": "es",
      "Content-Security-Policy": POLICY,
    });
  });
  for (const { path, type, body } of ASSETS)
    app.get(
      path,
      withoutQuery((method) =>
        respondWith(method, 200, body, {
          "Content-Type": type,
          "Cache-Control": "public, max-age=31536000, immutable",
        }),
      ),
    );
}

/** A HEAD gets the length of the body that it does not get. */
function respondWith(
  method: string,
  status: number,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const length: Record<string, string> =
    method === "HEAD" ? { "Content-Length": String(Buffer.byteLength(body)) } : {};
  return new Response(body, { status, headers: { ...headers, ...length } });
}
