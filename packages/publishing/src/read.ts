import { existsSync } from "node:fs";
import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { difference, type FileFacts, factsOfOpen } from "./digest.js";
import { READY } from "./move.js";
import { errorCode, fileProblem, Problem } from "./problem.js";

// Readers never write. If a writer was killed after its switch, some of its files are still in `.ready`: they are the
// current ones, and are read there until the next writer moves them.

/** Where the current version of a file is. It may be moved the moment after; `withFile` copes with that. */
export function currentPath(path: string): string {
  const ready = readyPath(path);
  return existsSync(ready) ? ready : path;
}

/**
 * The names in a folder, those that are being moved there included; none if there is no such folder.
 * Errors: the system's if it cannot be read.
 */
export async function currentNames(folder: string): Promise<string[]> {
  const names = await Promise.all([folder, join(folder, READY)].map(namesIn));
  return [...new Set(names.flat())].filter((name) => !name.startsWith(".")).sort();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return [];
    throw error;
  }
}

const readyPath = (path: string): string => join(dirname(path), READY, basename(path));

/** Opens the current version of a regular file for as long as `use` takes. Errors: Problem if it cannot be read. */
export async function withFile<T>(
  path: string,
  next: string,
  use: (file: FileHandle) => Promise<T>,
): Promise<T> {
  let file: FileHandle | undefined;
  try {
    file = await openCurrent(path, next);
    return await use(file);
  } catch (error) {
    throw fileProblem(error, "read", path, next);
  } finally {
    await file?.close();
  }
}

/** Errors: Problem if it is not a regular file: a pipe would make us wait, a device would never end. */
async function openCurrent(path: string, next: string): Promise<FileHandle> {
  try {
    return await open(readyPath(path));
  } catch {
    // It is not being moved, or was moved already.
  }
  const found = await stat(path);
  if (found.isFile()) return open(path);
  const what = found.isDirectory() ? "a folder, a file was expected" : "no regular file";
  throw new Problem(`cannot read ${path}: it is ${what}; ${next}`);
}

/** Size and sha256 of a file. Errors: Problem if it cannot be read. */
export const factsOfFile = (path: string, next: string): Promise<FileFacts> =>
  withFile(path, next, (file) => factsOfOpen(file));

// Far more than a manifest or a report needs, and less than a string can hold.
const SMALL = 1 << 26;

/** The bytes of a small file, or undefined if there is none. Errors: Problem if it cannot be read, or is large. */
export async function readIfThere(
  path: string,
  next: string,
  most = SMALL,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await withFile(path, next, async (file) => {
      const { size } = await file.stat();
      if (size > most)
        throw new Problem(`cannot read ${path}: expected ${most} bytes at most, found ${size}; ${next}`);
      return file.readFile();
    });
  } catch (error) {
    if (error instanceof Problem && errorCode(error.cause) === "ENOENT") return undefined;
    throw error;
  }
}

/** How an open file differs from what is expected, in words. If its size does, it is not read. */
export async function openDifference(
  file: FileHandle,
  expected: FileFacts,
  kept?: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const { size } = await file.stat();
  const found = size === expected.bytes ? await factsOfOpen(file, kept) : { ...expected, bytes: size };
  return difference(expected, found);
}
