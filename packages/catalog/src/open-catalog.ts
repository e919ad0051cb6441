import { openArtifacts } from "@movies/artifacts";
import type { Catalog } from "./catalog.js";
import { createCatalog } from "./create-catalog.js";
import { readNearest } from "./models/hnsw.js";

/**
 * Opens the build in a folder of artifacts, every byte held against its manifest first.
 * Errors: Problem, in one sentence, where there is no build or it is damaged.
 */
export async function openCatalog(artifacts: string): Promise<Catalog> {
  const opened = await openArtifacts(artifacts);
  return createCatalog(opened, readNearest(opened.knnPath, opened.manifest.knn));
}
