import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type FileFacts, fileProblem, openStage, replaceFile, type Stage } from "@movies/publishing";
import { canonicalJson } from "../json.js";
import { BUILD_FILES, type BuildFile, buildFolder, MANIFEST } from "../layout.js";
import { type Manifest, sealManifest } from "./manifest.js";
import { removeForgottenBuilds, removeOtherBuilds } from "./other-builds.js";
import { readManifest, verifyBuild } from "./verify.js";

type BuildFacts = Pick<Manifest, "inputs" | "settings" | "counts" | "knn" | "mezcla">;

/**
 * Opens a stage for a build, and removes builds that no manifest names: otherwise, on a disk with room for two, the new one would
 * not fit. Errors: Problem.
 */
export async function stageBuild(artifacts: string): Promise<Stage> {
  const stage = await openStage(artifacts);
  try {
    await removeForgottenBuilds(artifacts);
    return stage;
  } catch (error) {
    await stage.discard();
    throw fileProblem(error, "write into", artifacts, "choose a folder that can be written");
  }
}

/**
 * Turns a stage with the files of a build into the build that artifacts/ serves, and ends the stage either way.
 * The folder is complete and durable before the manifest names it; the rename of the manifest is the moment of change.
 * Errors: Problem; the previous build is untouched then.
 */
export async function publishBuild(artifacts: string, stage: Stage, facts: BuildFacts): Promise<Manifest> {
  try {
    return await publish(artifacts, stage, facts);
  } catch (error) {
    throw fileProblem(error, "publish into", artifacts, "make it writable, then run the command again");
  } finally {
    await stage.discard();
  }
}

async function publish(artifacts: string, stage: Stage, facts: BuildFacts): Promise<Manifest> {
  const files: Partial<Record<BuildFile, FileFacts>> = {};
  for (const name of Object.values(BUILD_FILES)) files[name] = await stage.facts(name);
  const manifest = sealManifest({ ...facts, files: files as Record<BuildFile, FileFacts> });
  const folder = buildFolder(manifest.build);

  // The same build again: the existing folder has the same bytes.
  if (!(await isIntact(artifacts, manifest))) {
    await rm(join(artifacts, folder), { recursive: true, force: true }); // the same name, but damaged
    await stage.becomeFolder(folder);
  }
  try {
    await replaceFile(join(artifacts, MANIFEST), canonicalJson(manifest));
  } catch (error) {
    // The manifest may name it already: it was there before, or only a step after the moment of change failed.
    if (!(await isNamed(artifacts, manifest.build)))
      await rm(join(artifacts, folder), { recursive: true, force: true });
    throw error;
  }
  await removeOtherBuilds(artifacts, folder);
  return manifest;
}

async function isIntact(artifacts: string, manifest: Manifest): Promise<boolean> {
  const found = await verifyBuild(artifacts, manifest);
  return found.every((file) => file.problem === undefined);
}

const isNamed = (artifacts: string, build: string): Promise<boolean> =>
  readManifest(artifacts).then(
    (manifest) => manifest.build === build,
    () => false,
  );
