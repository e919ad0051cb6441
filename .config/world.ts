import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** raw/ of the sample world */
    worldRaw: string;
    /** artifacts/ made from it by the real commands */
    worldArtifacts: string;
  }
}

/** One tiny world for all tests: the sample, through `movies etl` and `movies build-model`, once a run. */
export default function setup(project: TestProject): void {
  const root = project.config.root;
  const raw = join(root, ".vitest/world/raw");
  const artifacts = join(root, ".vitest/world/artifacts");
  rmSync(join(root, ".vitest/world"), { recursive: true, force: true });
  mkdirSync(raw, { recursive: true });
  const movies = (...args: string[]) =>
    execFileSync(join(root, "node_modules/.bin/movies"), [...args, "--quiet"], { stdio: "inherit" });
  movies("sample", "--out", raw);
  movies("etl", "--raw", raw, "--out", artifacts);
  movies("build-model", "--artifacts", artifacts);
  project.provide("worldRaw", raw);
  project.provide("worldArtifacts", artifacts);
}
