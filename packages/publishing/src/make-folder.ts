import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { errorCode } from "./problem.js";

/**
 * Makes a folder with those above it, and gives the topmost one made; undefined if it was there. mkdir's `recursive`
 * would do, but never ends in `/proc`, which has no new folders and says that the one above is missing (Node 20 to 26).
 * Errors: the system's.
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return resolve(path);
  } catch (error) {
    if (errorCode(error) === "EEXIST" && (await isFolder(path))) return undefined;
    const above = dirname(resolve(path));
    if (errorCode(error) !== "ENOENT" || (await isFolder(above))) throw error;
    const made = await makeFolder(above);
    await mkdir(path);
    return made;
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;
