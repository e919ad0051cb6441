import { nextCommand, openArtifacts, Problem, readManifest } from "@movies/artifacts";
import type { Catalog } from "./catalog.js";
import { createCatalog } from "./create-catalog.js";
import { readNearest } from "./models/hnsw.js";
import { expectAnswers } from "./self-test.js";

/**
 * Opens the build in a folder of artifacts: every byte is held against its manifest first, and then each question is
 * asked once. It may be done beside a catalogue that is in use: who asks that one waits for the index to be read, no more.
 * Errors: Problem, in one sentence, where there is no build, or it is damaged or does not answer.
 */
export async function openCatalog(artifacts: string): Promise<Catalog> {
  const opened = await openArtifacts(artifacts, readNearest);
  try {
    const catalog = createCatalog(opened, opened.knn);
    expectAnswers(catalog, opened);
    return catalog;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const next = nextCommand("build-model", artifacts);
    throw new Problem(`the build in ${artifacts} is of no use: ${error.message}; run: ${next}`, {
      cause: error,
    });
  }
}

/** The id of the build in a folder of artifacts, by its manifest alone. Errors: Problem where there is none. */
export async function publishedBuild(artifacts: string): Promise<string> {
  return (await readManifest(artifacts)).build;
}
