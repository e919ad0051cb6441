import { join } from "node:path";
import { nextCommand, openArtifacts, Problem, readManifest, stampOf, verifyBuild } from "@movies/artifacts";
import type { Catalog } from "./catalog.js";
import { createCatalog } from "./create-catalog.js";
import { readNearest } from "./models/hnsw.js";
import { expectAnswers } from "./self-test.js";

/** Where builds are published: in a folder, or in a database. */
export interface Builds {
  /** Opens the published build, verified and tested. Errors: Problem if there is none, or it is of no use. */
  open(): Promise<Catalog>;
  /** Checks that the next start would find it. Errors: Problem. */
  check(): Promise<void>;
  /** Its id. Errors: Problem if there is none. */
  published(): Promise<string>;
  /** A text that differs once another build has been published; never rejects. */
  stamp(): Promise<string>;
}

export const buildsIn = (artifacts: string): Builds => ({
  open: () => openCatalog(artifacts),
  check: () => checkPublished(artifacts),
  published: async () => (await readManifest(artifacts)).build,
  stamp: () => stampOf(artifacts),
});

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
async function checkPublished(artifacts: string): Promise<void> {
  const files = await verifyBuild(artifacts, await readManifest(artifacts));
  const wrong = files.find(({ problem }) => problem !== undefined);
  if (wrong === undefined) return;
  const next = nextCommand("build-model", artifacts);
  throw new Problem(
    `${join(artifacts, wrong.file)} is ${wrong.problem}: a restart would find no build; run: ${next}`,
  );
}
