import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** A file of the interactive documentation. */
export interface DocsFile {
  readonly path: string;
  readonly type: string;
  readonly file: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const own = (name: string) => fileURLToPath(new URL(`../../static/docs/${name}`, import.meta.url));
const swagger = (name: string) => require.resolve(`swagger-ui-dist/${name}`);

// No inline script and no other host. Swagger UI sets styles by script, which is allowed, and draws arrows from data: URLs.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HTML = "text/html; charset=UTF-8";
const CSS = "text/css; charset=UTF-8";
const SCRIPT = "text/javascript; charset=UTF-8";

/** The page and its files: Swagger UI's from its package, and our own script that starts it. */
export const DOCS: readonly DocsFile[] = [
  { path: "/docs", type: HTML, file: own("index.html"), headers: { "Content-Security-Policy": POLICY } },
  { path: "/docs/docs.css", type: CSS, file: own("docs.css") },
  { path: "/docs/docs.js", type: SCRIPT, file: own("docs.js") },
  { path: "/docs/swagger-ui.css", type: CSS, file: swagger("swagger-ui.css") },
  { path: "/docs/swagger-ui-bundle.js", type: SCRIPT, file: swagger("swagger-ui-bundle.js") },
  { path: "/docs/favicon-32x32.png", type: "image/png", file: swagger("favicon-32x32.png") },
];

/** Reads a file when it is requested. It is not kept in memory: few ask for it, and their browsers cache it. */
export async function docsResponse({ type, file, headers }: DocsFile): Promise<Response> {
  const bytes = await readFile(file);
  return new Response(bytes, {
    headers: { "Content-Type": type, "Content-Length": String(bytes.byteLength), ...headers },
  });
}
