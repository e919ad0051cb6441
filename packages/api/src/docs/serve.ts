import type { App } from "../env.js";
import { withoutQuery } from "../params/without-query.js";
import { DOCS, docsResponse } from "./files.js";

/**
 * Serves `/openapi.json` and `/docs`. The code that makes the document is loaded on first request, and the document is kept.
 * The page names its files relative to its own address, below whatever prefix a proxy adds, so `/docs/` redirects to `/docs`.
 */
export function serveDocs(app: App): void {
  let document: Promise<string> | undefined;
  app.get(
    "/openapi.json",
    withoutQuery(async () => {
      document ??= import("../openapi/document.js").then(({ openApiDocument }) => openApiDocument());
      return jsonResponse(await document);
    }),
  );
  for (const file of DOCS)
    app.get(
      file.path,
      withoutQuery(() => docsResponse(file)),
    );
  app.get(
    "/docs/",
    withoutQuery(() => new Response(null, { status: 308, headers: { Location: "../docs" } })),
  );
}

const jsonResponse = (json: string) =>
  new Response(json, {
    headers: {
      "Content-Type": "application/json; charset=UTF-8",
      "Content-Length": String(Buffer.byteLength(json)),
    },
  });
