import { open } from "node:fs/promises";
import { basename } from "node:path";
import { SETTINGS } from "../settings.js";
import type { RawInput, RawPiece } from "./raw-input.js";

/** A plain file. */
export function plainInput(
  path: string,
  bytes: number,
  about: Pick<RawInput, "name" | "option" | "next">,
): RawInput & { readonly path: string } {
  return {
    label: path,
    path,
    file: basename(path),
    bytes,
    ...about,
    read: (pieceBytes) => readFile(path, pieceBytes),
  };
}

/** Two buffers take turns: one block is cut into pieces while the next is read. */
async function* readFile(path: string, pieceBytes: number): AsyncGenerator<RawPiece> {
  const file = await open(path);
  const size = Math.max(pieceBytes, SETTINGS.readBytes);
  let spare = Buffer.allocUnsafe(size);
  let reading = file.read(Buffer.allocUnsafe(size));
  let consumed = 0;
  try {
    for (;;) {
      const { buffer, bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = file.read(spare);
      reading.catch(() => {}); // it is thrown where it is awaited
      for (let at = 0; at < bytesRead; at += pieceBytes) {
        const bytes = buffer.subarray(at, Math.min(at + pieceBytes, bytesRead));
        consumed += bytes.length;
        yield { bytes, consumed };
      }
      spare = buffer;
    }
  } finally {
    await reading.catch(() => {}); // it is still writing into its buffer
    await file.close();
  }
}
