import type { BuildFacts, Catalog } from "@movies/catalog";
import { after } from "@movies/kept-answers";
import { Refusal } from "../answer.js";
import type { App } from "../env.js";
import { rawPath, rawQuery, targetOf, textAfter } from "../params/path.js";
import { withoutQuery } from "../params/without-query.js";
import { VIEWS } from "../views/index.js";
import type { Moved, Shown } from "../views/view.js";
import { ASSETS } from "./assets.js";
import { layout } from "./layout.js";
import { errorPage, pageFor } from "./page.js";

// Only content from here: no other host, no inline script or style, no frame around it.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** A page as a response to a request for a target. */
export type PageResponse = (
  method: string,
  target: string,
  shown: Shown | Moved,
  own?: Readonly<Record<string, string>>,
) => Response;

/** Adds the page `/`, those of films and people, and the files they load. */
export function addPages(app: App, catalog: Catalog): void {
  const respond = pageResponse(catalog.build);
  app.get("/", (c) => {
    const target = targetOf(c.req, c.env);
    return after(
      catalog.ask(() => refusalShown(() => pageFor(catalog, rawQuery(target)))),
      (shown) => respond(c.req.method, target, shown),
    );
  });
  for (const { path, show } of VIEWS)
    app.get(path, (c) => {
      const target = targetOf(c.req, c.env);
      const text = textAfter(path.replace("*", ""), c.req.path);
      return after(
        catalog.ask(() => refusalShown(() => show(catalog, text, rawQuery(target)))),
        (shown) => respond(c.req.method, target, shown),
      );
    });
  for (const { path, type, body } of ASSETS)
    app.get(
      path,
      withoutQuery((method) =>
        responseOf(method, 200, body, {
          "Content-Type": type,
          "Cache-Control": "public, max-age=31536000, immutable",
        }),
      ),
    );
}

/** Whether a page answers a path. */
export const isPage = (path: string): boolean =>
  path === "/" || VIEWS.some((view) => path.startsWith(view.path.replace("*", "")));

export const pageResponse =
  (build: BuildFacts): PageResponse =>
  (method, target, shown, own = {}) => {
    const root = "../".repeat(rawPath(target).split("/").length - 2);
    if ("to" in shown) return responseOf(method, 302, "", { Location: `${root || "./"}${shown.to}` });
    const document = String(layout(shown, { build, root, here: target.slice(1) }));
    return responseOf(method, shown.status, document, {
      "Content-Type": "text/html; charset=UTF-8",
      "Content-Language": "es",
      "Content-Security-Policy": POLICY,
      ...own,
    });
  };

function refusalShown(show: () => Shown | Moved): Shown | Moved {
  try {
    return show();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return errorPage(error.answer.status, { title: "La dirección no se entiende", message: error.message });
  }
}

/** A HEAD gets the length of the body that it does not get. */
function responseOf(
  method: string,
  status: number,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const length: Record<string, string> =
    method === "HEAD" ? { "Content-Length": String(Buffer.byteLength(body)) } : {};
  return new Response(body, { status, headers: { ...headers, ...length } });
}
