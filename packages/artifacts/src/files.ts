import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { FileFacts } from "./manifest.js";
import { errorCode, fileProblem } from "./problem.js";

/** Size and sha256 of bytes in memory. */
export function factsOf(bytes: Uint8Array): FileFacts {
  return { bytes: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Size and sha256 of a file, read once in pieces. Errors: Problem where it cannot be read. */
export async function factsOfFile(path: string, next: string): Promise<FileFacts> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(piece);
      bytes += piece.length;
    }
  } catch (error) {
    throw fileProblem(error, "read", path, next);
  }
  return { bytes, sha256: hash.digest("hex") };
}

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
