import { open } from "node:fs/promises";
import { errorCode } from "./problem.js";

/** Writes a whole file and waits until it is on the disk. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until what was written to a file is on the disk. */
export const syncFile = (path: string): Promise<void> => sync(path, "r+");

/**
 * Waits until the names in a folder are on the disk, so that what was renamed into it stays renamed. Some file systems (SMB, some of
 * FUSE) cannot do it and say so; nothing else can be done there.
 */
export const syncFolder = (path: string): Promise<void> =>
  sync(path, "r").catch((error: unknown) => {
    if (!NOT_POSSIBLE.includes(errorCode(error))) throw error;
  });

const NOT_POSSIBLE: readonly (string | undefined)[] = ["EINVAL", "ENOTSUP", "EOPNOTSUPP"];

async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
