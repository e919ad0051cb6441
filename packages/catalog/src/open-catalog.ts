import { join } from "node:path";
import { nextCommand, openArtifacts, Problem, readManifest, verifyBuild } from "@movies/artifacts";
import type { Catalog } from "./catalog.js";
import { createCatalog } from "./create-catalog.js";
import { readNearest } from "./models/hnsw.js";
import { expectAnswers } from "./self-test.js";

/**
 * Opens the build in a folder of artifacts: every byte is checked against its manifest first, and then each question is
 * asked once. Another catalogue may be in use meanwhile: its callers only wait while the index is read.
 * Errors: Problem, in one sentence, if there is no build, or it is damaged or does not answer.
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

/**
 * Checks the files of the published build, as the next start would, without opening them.
 * Errors: Problem if one of them is missing, shorter or otherwise not what the manifest says.
 */
export async function checkPublished(artifacts: string): Promise<void> {
  const files = await verifyBuild(artifacts, await readManifest(artifacts));
  const wrong = files.find(({ problem }) => problem !== undefined);
  if (wrong === undefined) return;
  const next = nextCommand("build-model", artifacts);
  throw new Problem(
    `${join(artifacts, wrong.file)} is ${wrong.problem}: a restart would find no build; run: ${next}`,
  );
}

/** The id of the build in a folder of artifacts, from its manifest alone. Errors: Problem if there is none. */
export async function publishedBuild(artifacts: string): Promise<string> {
  return (await readManifest(artifacts)).build;
}
