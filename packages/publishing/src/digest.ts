import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

/** What identifies a file's contents. */
export interface FileFacts {
  readonly bytes: number;
  /** lower-case hex */
  readonly sha256: string;
}

/** Counts and hashes bytes as they pass, so that no file is read twice. */
export class Digest {
  private readonly hash = createHash("sha256");
  private bytes = 0;

  update(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.bytes += bytes.byteLength;
  }

  /** The facts of all bytes so far. Call it once, at the end. */
  facts(): FileFacts {
    return { bytes: this.bytes, sha256: this.hash.digest("hex") };
  }
}

/** Size and sha256 of bytes in memory. */
export function factsOf(bytes: Uint8Array): FileFacts {
  const digest = new Digest();
  digest.update(bytes);
  return digest.facts();
}

/**
 * Size and sha256 of an open file, read once in pieces from its start. Its beginning is left in `kept`, as far as there
 * is room. Errors: the system's.
 */
export async function factsOfOpen(file: FileHandle, kept = new Uint8Array(0)): Promise<FileFacts> {
  const digest = new Digest();
  const spare = new Uint8Array(PIECE);
  for (let bytes = 0; ; ) {
    const room = bytes < kept.length ? kept.subarray(bytes, bytes + PIECE) : spare;
    const { bytesRead } = await file.read(room, 0, room.length, bytes);
    if (bytesRead === 0) return digest.facts();
    digest.update(room.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}

const PIECE = 1 << 20;

/** How found facts differ from the expected ones, in words, or undefined if they agree. */
export function difference(expected: FileFacts, found: FileFacts): string | undefined {
  if (found.bytes !== expected.bytes) return `expected ${expected.bytes} bytes, found ${found.bytes}`;
  if (found.sha256 !== expected.sha256)
    return `expected sha256 ${short(expected.sha256)}…, found ${short(found.sha256)}…`;
  return undefined;
}

const short = (sha256: string): string => sha256.slice(0, 12);
