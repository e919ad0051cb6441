import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildFolder, isBuildFolder } from "../layout.js";
import { readManifest } from "./verify.js";

/** Removes every build except the one in the named folder. */
export async function removeOtherBuilds(artifacts: string, keep: string): Promise<void> {
  for (const name of await readdir(artifacts)) {
    if (isBuildFolder(name) && name !== keep)
      await rm(join(artifacts, name), { recursive: true, force: true });
  }
}

/**
 * Removes the builds that the manifest does not name: a kill just before it was replaced leaves one. Without a manifest
 * it is unknown which to keep.
 */
export async function removeForgottenBuilds(artifacts: string): Promise<void> {
  const manifest = await readManifest(artifacts).catch(() => undefined);
  if (manifest !== undefined) await removeOtherBuilds(artifacts, buildFolder(manifest.build));
}
