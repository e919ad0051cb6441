import { createHash } from "node:crypto";
import { type FileHandle, open, readFile } from "node:fs/promises";
import type { FileFacts } from "./manifest.js";
import { errorCode, fileProblem } from "./problem.js";

/** Size and sha256 of bytes in memory. */
export const factsOf = (bytes: Uint8Array): FileFacts => ({
  bytes: bytes.byteLength,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/**
 * Size and sha256 of a file, read once in pieces; its beginning is left in `kept`, as far as there is room.
 * Errors: Problem where it cannot be read.
 */
export async function factsOfFile(path: string, next: string, kept = new Uint8Array(0)): Promise<FileFacts> {
  const hash = createHash("sha256");
  const spare = new Uint8Array(PIECE);
  let bytes = 0;
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    for (;;) {
      const room = bytes < kept.length ? kept.subarray(bytes, bytes + PIECE) : spare;
      const { bytesRead } = await file.read(room);
      if (bytesRead === 0) break;
      hash.update(room.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } catch (error) {
    throw fileProblem(error, "read", path, next);
  } finally {
    await file?.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

const PIECE = 1 << 20;

/** The bytes of a file, or undefined where there is none. Errors: Problem where it cannot be read. */
export async function readIfThere(path: string, next: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
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
