import { existsSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { errorCode, type FileFacts, openDifference, Problem, withFile } from "@movies/publishing";
import { MANIFEST } from "../layout.js";

/** The bytes of a file, hashed on their way into the only memory that ever holds them. Errors: Problem. */
export const readVerified = (
  path: string,
  expected: FileFacts,
  next: string,
  room: (bytes: number) => Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> =>
  opened(path, next, async (file) => {
    const bytes = room((await file.stat()).size === expected.bytes ? expected.bytes : 0);
    await refuseOther(file, path, expected, next, bytes);
    return bytes;
  });

/**
 * Passes a verified file to a library that reads by path. It reads the open file that was verified, whatever has
 * its name by then, even if its folder is being removed. Somebody who writes into the file itself between the
 * two is detected only afterwards. Errors: Problem.
 */
export const useVerified = <T>(
  path: string,
  expected: FileFacts,
  next: string,
  use: (path: string) => T,
): Promise<T> =>
  opened(path, next, async (file) => {
    const before = await file.stat({ bigint: true });
    await refuseOther(file, path, expected, next);
    const made = use(pathOf(file) ?? path);
    const after = await file.stat({ bigint: true });
    if (after.mtimeNs !== before.mtimeNs || after.size !== before.size)
      throw new Problem(`${path} changed while it was read; ${next}`);
    return made;
  });

async function opened<T>(path: string, next: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await withFile(path, next, use);
  } catch (error) {
    const isMissing = error instanceof Problem && errorCode(error.cause) === "ENOENT";
    throw isMissing
      ? new Problem(`${path} is missing, ${MANIFEST} names it; ${next}`, { cause: error })
      : error;
  }
}

async function refuseOther(
  file: FileHandle,
  path: string,
  expected: FileFacts,
  next: string,
  kept?: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const how = await openDifference(file, expected, kept);
  if (how !== undefined) throw new Problem(`${path} is damaged: ${how}; ${next}`);
}

/** A path to the open file itself, if the system has such paths: Linux, then macOS and BSD. */
const pathOf = ({ fd }: FileHandle): string | undefined =>
  [`/proc/self/fd/${fd}`, `/dev/fd/${fd}`].find((path) => existsSync(path));
