import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds artifacts from raw files by the real commands. */
export function buildArtifacts(root: string, raw: string, artifacts: string): void {
  movies(root, "etl", "--raw", raw, "--out", artifacts);
  movies(root, "build-model", "--artifacts", artifacts);
}

/** Runs one `movies` command quietly; its errors go to our stderr. */
export function movies(root: string, ...args: string[]): void {
  execFileSync(join(root, "node_modules/.bin/movies"), [...args, "--quiet"], { stdio: "inherit" });
}
