import { createReadStream } from "node:fs";
import type { RawInput, RawPiece } from "./raw-input.js";

/** A file as it is. */
export function plainInput(path: string, bytes: number, next: string): RawInput {
  return { label: path, bytes, next, read: (pieceBytes) => readFile(path, pieceBytes) };
}

async function* readFile(path: string, pieceBytes: number): AsyncGenerator<RawPiece> {
  let consumed = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) {
    consumed += bytes.length;
    yield { bytes, consumed };
  }
}
