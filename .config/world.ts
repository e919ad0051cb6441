import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildArtifacts, movies } from "./commands.ts";

/** One tiny world for all tests: the sample, put through `movies etl` and `movies build-model` once per run. */
export default function setup(project: TestProject): () => void {
  const world = mkdtempSync(join(tmpdir(), "movies-world-"));
  const raw = join(world, "raw");
  const artifacts = join(world, "artifacts");
  movies(project.config.root, "sample", "--out", raw);
  buildArtifacts(project.config.root, raw, artifacts);
  project.provide("worldRaw", raw);
  project.provide("worldArtifacts", artifacts);
  return () => rmSync(world, { recursive: true });
}
