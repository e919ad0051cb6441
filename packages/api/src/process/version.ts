import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The version of the service, from its package. */
export function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return version;
}

/** The commit that `.deploy/release` packed; empty in a working copy. */
export function readCommit(): string {
  const file = join(ROOT, "commit");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}

/**
 * A fingerprint of the code that answers: a corrected sentence changes answers although neither build nor version
 * changed, and a client that got a 304 would never see it.
 */
export function codeFingerprint(): string {
  const engines = ["@movies/catalog", "@movies/kept-answers"].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(name))),
  );
  const hash = createHash("sha256").update(process.version); // which provides the names of languages
  for (const file of [ROOT, ...engines].flatMap(filesIn)) hash.update(readFileSync(file));
  return hash.digest("base64url").slice(0, 16);
}

const SERVED = new Set([".js", ".json", ".jsonl", ".css", ".svg", ".html"]);
const NOT_SERVED = new Set(["node_modules", "src", "test", "torture"]);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_SERVED.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return SERVED.has(extname(entry.name)) ? [path] : [];
    });
}
