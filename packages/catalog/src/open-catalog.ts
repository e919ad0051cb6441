import { nextCommand, openArtifacts, Problem } from "@movies/artifacts";
import type { Catalog } from "./catalog.js";
import { createCatalog } from "./create-catalog.js";
import { readNearest } from "./models/hnsw.js";

/**
 * Opens the build in a folder of artifacts, every byte held against its manifest first.
 * Errors: Problem, in one sentence, where there is no build or it is damaged.
 */
export async function openCatalog(artifacts: string): Promise<Catalog> {
  const opened = await openArtifacts(artifacts, readNearest);
  try {
    return createCatalog(opened, opened.knn);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const next = nextCommand("build-model", artifacts);
    throw new Problem(`the build in ${artifacts} is of no use: ${error.message}; run: ${next}`, {
      cause: error,
    });
  }
}
