import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { buildArtifacts } from "./commands.ts";

/** The full-size raw files, put through the real commands once per run. If there are none, the suite is skipped, loudly. */
export default function setup(project: TestProject): () => void {
  const { root } = project.config;
  const raw = resolve(process.env.MOVIES_RAW_DIR ?? join(root, "../shared/data"));
  const absent = ["movies_dataset.csv", "credits.csv"].filter((name) => !existsSync(join(raw, name)));
  if (absent.length > 0) {
    console.warn(
      `\n*** SKIPPED: the suite \`full\` needs the full data set, and ${raw} has no ${absent.join(" and no ")}; set MOVIES_RAW_DIR ***\n`,
    );
    project.provide("full", null);
    return () => {};
  }
  const artifacts = mkdtempSync(join(tmpdir(), "movies-full-"));
  buildArtifacts(root, raw, artifacts);
  project.provide("full", { raw, artifacts });
  return () => rmSync(artifacts, { recursive: true });
}
