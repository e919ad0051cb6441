import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** One tiny world for all tests: the sample, through `movies etl` and `movies build-model`, once a run. */
export default function setup(project: TestProject): () => void {
  const world = mkdtempSync(join(tmpdir(), "movies-world-"));
  const raw = join(world, "raw");
  const artifacts = join(world, "artifacts");
  const movies = (...args: string[]) =>
    execFileSync(join(project.config.root, "node_modules/.bin/movies"), [...args, "--quiet"], {
      stdio: "inherit",
    });
  movies("sample", "--out", raw);
  movies("etl", "--raw", raw, "--out", artifacts);
  movies("build-model", "--artifacts", artifacts);
  project.provide("worldRaw", raw);
  project.provide("worldArtifacts", artifacts);
  return () => rmSync(world, { recursive: true });
}
