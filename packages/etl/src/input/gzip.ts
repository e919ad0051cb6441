import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { Problem, shellWord } from "@movies/artifacts/folder";
import { isGzip } from "./head.js";
import { inflate, pieceOptions } from "./inflate.js";
import type { RawInput, RawPiece } from "./raw-input.js";

/** A gzip file. Errors: Problem if it is something else. */
export async function gzipInput(path: string, bytes: number, next: string): Promise<RawInput> {
  if (!isGzip(await firstBytes(path)))
    throw new Problem(
      `${path} is not gzip-compressed, as its name says: its first bytes are others; if it is plain CSV, run: mv ${shellWord(path)} ${shellWord(path.replace(/\.gz$/i, ""))}, then run the command again`,
    );
  return {
    label: path,
    bytes,
    next,
    read: (pieceBytes) => gunzip(createReadStream(path), pieceBytes, path),
  };
}

/** Unpacks gzip. Errors: Problem. */
export const gunzip = (
  packed: AsyncIterable<Buffer>,
  pieceBytes: number,
  label: string,
): AsyncIterable<RawPiece> => inflate(packed, createGunzip(pieceOptions(pieceBytes)), label);

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
