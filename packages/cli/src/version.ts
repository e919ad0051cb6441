import { readFileSync } from "node:fs";

/** The version of this package. */
export function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const found = /"version": "([^"]+)"/.exec(text)?.[1];
  if (found === undefined) throw new Error("package.json of @movies/cli has no version");
  return found;
}
