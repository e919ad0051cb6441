import { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import {
  errorCode,
  type FileFacts,
  openDifference,
  Problem,
  readIfThere,
  withFile,
} from "@movies/publishing";
import { buildFolder, MANIFEST } from "../layout.js";
import { nextCommand } from "../next-command.js";
import { type Manifest, parseManifest } from "./manifest.js";

/** One file compared with the manifest. */
export interface VerifiedFile {
  /** relative to artifacts/ */
  readonly file: string;
  readonly bytes: number;
  /** what is wrong with it, or undefined if nothing is */
  readonly problem: string | undefined;
}

export interface Verification {
  readonly build: string;
  readonly ok: boolean;
  readonly files: readonly VerifiedFile[];
}

// A manifest has some 5 KB, whatever the size of the catalogue.
const MOST_BYTES = 1 << 20;

/** The manifest in `artifacts`. Errors: Problem if there is none or it is not one. */
export async function readManifest(artifacts: string): Promise<Manifest> {
  const path = join(artifacts, MANIFEST);
  const folder = await stat(artifacts).catch(() => undefined);
  if (folder !== undefined && !folder.isDirectory())
    throw new Problem(`${artifacts} is a file: expected the folder with the build; name that folder`);
  const build = nextCommand("build-model", artifacts);
  const bytes = await readIfThere(path, `run: ${build}`, MOST_BYTES);
  if (bytes === undefined) {
    const there = folder ? `there is no ${MANIFEST} in ${artifacts}` : `there is no folder ${artifacts}`;
    throw new Problem(
      `${there}: nothing has been built; run: ${nextCommand("etl", artifacts)}, then: ${build}`,
    );
  }
  return parseManifest(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), path);
}

/**
 * Compares every file of the build with its manifest, and the clean files it was made from if they are still there:
 * they are not needed to serve, but a changed clean file means that the model is out of date.
 */
export async function verifyArtifacts(artifacts: string): Promise<Verification> {
  const manifest = await readManifest(artifacts);
  const files = await verifyBuild(artifacts, manifest);
  for (const [name, expected] of Object.entries(manifest.inputs)) {
    const found = await verifyFile(artifacts, name, expected, "changed since this model was built");
    if (found.problem !== MISSING) files.push(found);
  }
  return { build: manifest.build, ok: files.every((file) => file.problem === undefined), files };
}

/** Compares each file in the build's folder with the manifest. */
export async function verifyBuild(artifacts: string, manifest: Manifest): Promise<VerifiedFile[]> {
  const files: VerifiedFile[] = [];
  for (const [name, expected] of Object.entries(manifest.files))
    files.push(await verifyFile(artifacts, join(buildFolder(manifest.build), name), expected, "damaged"));
  return files;
}

const MISSING = "missing";
// A file in place of the folder contains none, and a link to itself leads to none.
const NOT_THERE: readonly unknown[] = ["ENOENT", "ENOTDIR", "ELOOP"];

async function verifyFile(
  artifacts: string,
  file: string,
  expected: FileFacts,
  verdict: string,
): Promise<VerifiedFile> {
  const path = join(artifacts, file);
  const found = await stat(path).catch((error: unknown) => error);
  if (NOT_THERE.includes(errorCode(found))) return { file, bytes: 0, problem: MISSING };
  if (found instanceof Stats && !found.isFile())
    return { file, bytes: 0, problem: `${verdict}: it is no regular file` };
  const how = await withFile(path, "look at its permissions", (open) => openDifference(open, expected));
  return { file, bytes: found instanceof Stats ? found.size : 0, problem: how && `${verdict}: ${how}` };
}
