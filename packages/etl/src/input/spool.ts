import { createReadStream } from "node:fs";
import { FileWriter } from "@movies/artifacts/folder";
import type { RawInput, RawPiece } from "./raw-input.js";

/** An input that can be read again: what comes from a pipe is kept in a file while it is read for the first time. */
export function spooled(input: RawInput, path: string): RawInput {
  if (input.bytes !== undefined) return input;
  let isKept = false;
  return {
    ...input,
    async *read(pieceBytes): AsyncGenerator<RawPiece> {
      if (isKept) {
        for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes }))
          yield { bytes, consumed: 0 };
        return;
      }
      const file = await FileWriter.open(path);
      try {
        for await (const piece of input.read(pieceBytes)) {
          await file.write(piece.bytes);
          yield piece;
        }
        await file.close();
        isKept = true;
      } finally {
        await file.abandon();
      }
    },
  };
}
