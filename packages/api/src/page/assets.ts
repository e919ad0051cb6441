import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file that the page loads. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

// Styles and icon as written, scripts compiled from the same folder.
const WRITTEN = new URL("../../client/", import.meta.url);
const COMPILED = new URL("../../dist/client/", import.meta.url);

const JAVASCRIPT = "text/javascript; charset=UTF-8";

// Part of the program like its code, and read when the program is loaded.
const FILES = [
  read(WRITTEN, "page.css", "text/css; charset=UTF-8"),
  read(WRITTEN, "icon.svg", "image/svg+xml"),
  read(COMPILED, "page.js", JAVASCRIPT),
  read(COMPILED, "combobox.js", JAVASCRIPT),
  read(COMPILED, "suggestions.js", JAVASCRIPT),
  read(COMPILED, "announce.js", JAVASCRIPT),
];

const hash = FILES.reduce((sum, { body }) => sum.update(body), createHash("sha256")).digest("hex");

/** The address of a file, which changes with the contents of any of them, because scripts name one another by relative addresses. */
export const assetPath = (name: string): string => `pagina/${hash.slice(0, 12)}/${name}`;

export const ASSETS: readonly Asset[] = FILES.map(({ name, type, body }) => ({
  path: `/${assetPath(name)}`,
  type,
  body,
}));

function read(folder: URL, name: string, type: string) {
  return { name, type, body: readFileSync(new URL(name, folder)) };
}
