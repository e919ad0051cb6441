import { createHash } from "node:crypto";
import { type FileHandle, open, readFile, stat } from "node:fs/promises";
import type { FileFacts } from "./manifest.js";
import { errorCode, fileProblem, Problem } from "./problem.js";

/** Size and sha256 of bytes in memory. */
export const factsOf = (bytes: Uint8Array): FileFacts => ({
  bytes: bytes.byteLength,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** Size and sha256 of a file. Errors: Problem where it cannot be read, or is no regular file. */
export const factsOfFile = (path: string, next: string): Promise<FileFacts> =>
  withFile(path, next, (file) => factsOfOpen(file));

/**
 * Size and sha256 of an open file, read once in pieces from its start; its beginning is left in `kept`, as far as there
 * is room. Errors: what the system says.
 */
export async function factsOfOpen(file: FileHandle, kept = new Uint8Array(0)): Promise<FileFacts> {
  const hash = createHash("sha256");
  const spare = new Uint8Array(PIECE);
  let bytes = 0;
  for (;;) {
    const room = bytes < kept.length ? kept.subarray(bytes, bytes + PIECE) : spare;
    const { bytesRead } = await file.read(room, 0, room.length, bytes);
    if (bytesRead === 0) break;
    hash.update(room.subarray(0, bytesRead));
    bytes += bytesRead;
  }
  return { bytes, sha256: hash.digest("hex") };
}

const PIECE = 1 << 20;

/** Opens a regular file for as long as `use` takes. Errors: Problem where it cannot be read, or is none. */
export async function withFile<T>(
  path: string,
  next: string,
  use: (file: FileHandle) => Promise<T>,
): Promise<T> {
  let file: FileHandle | undefined;
  try {
    await sizeOf(path, next);
    file = await open(path);
    return await use(file);
  } catch (error) {
    throw fileProblem(error, "read", path, next);
  } finally {
    await file?.close();
  }
}

/**
 * The size of a regular file: a pipe would be waited for, a device be read for ever.
 * Errors: Problem where it is something else; else what the system says.
 */
async function sizeOf(path: string, next: string): Promise<number> {
  const found = await stat(path);
  if (found.isFile()) return found.size;
  const what = found.isDirectory() ? "a folder, a file was expected" : "no regular file";
  throw new Problem(`cannot read ${path}: it is ${what}; ${next}`);
}

// Far more than a manifest or a report of etl takes, and less than a string may hold.
const SMALL = 1 << 26;

/** The bytes of a small file, or undefined where there is none. Errors: Problem where it cannot be read, or is large. */
export async function readIfThere(path: string, next: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const size = await sizeOf(path, next);
    if (size > SMALL)
      throw new Problem(`cannot read ${path}: expected ${SMALL} bytes at most, found ${size}; ${next}`);
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw fileProblem(error, "read", path, next);
  }
}

/** How found facts differ from the expected ones, in words, or undefined where they agree. */
export function difference(expected: FileFacts, found: FileFacts): string | undefined {
  if (found.bytes !== expected.bytes) return `expected ${expected.bytes} bytes, found ${found.bytes}`;
  if (found.sha256 !== expected.sha256)
    return `expected sha256 ${short(expected.sha256)}…, found ${short(found.sha256)}…`;
  return undefined;
}

const short = (sha256: string): string => sha256.slice(0, 12);
