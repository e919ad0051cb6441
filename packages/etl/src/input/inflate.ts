import { createReadStream } from "node:fs";
import { type Duplex, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { errorCode, Problem } from "@movies/artifacts/folder";
import { SETTINGS } from "../settings.js";
import type { RawInput, RawPiece } from "./raw-input.js";

const LEAST_PIECE = 64; // zlib's own

/** The size of the pieces that zlib makes. */
export const pieceOptions = (pieceBytes: number) => ({ chunkSize: Math.max(LEAST_PIECE, pieceBytes) });

/** What a gzip file holds. */
export function gunzipped({ path, ...file }: RawInput & { readonly path: string }): RawInput {
  return { ...file, read: (pieceBytes) => gunzip(createReadStream(path), pieceBytes, file.label) };
}

/** Unpacks gzip. Errors: Problem. */
export const gunzip = (packed: AsyncIterable<Buffer>, pieceBytes: number, label: string) =>
  inflate(packed, createGunzip(pieceOptions(pieceBytes)), label);

/**
 * Unpacks bytes with `inflater`, with only a few pieces in memory.
 * Errors: Problem if they are cut off or damaged, or unpack to more than any CSV would.
 */
export async function* inflate(
  packed: AsyncIterable<Buffer>,
  inflater: Duplex,
  label: string,
): AsyncGenerator<RawPiece> {
  let consumed = 0;
  let made = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of packed) {
      consumed += piece.length;
      yield piece;
    }
  }
  pipeline(counted, inflater, () => {}); // the loop below throws the error
  try {
    for await (const bytes of inflater) {
      made += bytes.length;
      refuseBomb(made, consumed, label);
      yield { bytes, consumed };
    }
  } catch (error) {
    throw damage(error, label);
  }
}

function refuseBomb(made: number, consumed: number, label: string): void {
  const { inflatedBytes, inflatedRatio, inflatedFloor } = SETTINGS;
  const more =
    made > inflatedBytes
      ? `${inflatedBytes} bytes`
      : made > inflatedFloor && made > inflatedRatio * consumed
        ? `${inflatedRatio} times its size`
        : undefined;
  if (more !== undefined)
    throw new Problem(
      `${label} unpacks to more than ${more}, which no CSV of films does; if it is meant so, unpack it, then run the command again`,
    );
}

function damage(error: unknown, label: string): unknown {
  const code = errorCode(error);
  if (!code?.startsWith("Z_") || !(error instanceof Error)) return error;
  const what =
    code === "Z_BUF_ERROR" ? "is cut off: it ends amid its packed data" : `is damaged: ${error.message}`;
  return new Problem(`${label} ${what}; copy or download it again, then run the command again`, {
    cause: error,
  });
}
