import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { inflate, pieceOptions } from "./inflate.js";
import type { RawInput, RawPiece } from "./raw-input.js";

/** What a gzip file holds. */
export function gunzipped({ path, ...file }: RawInput & { readonly path: string }): RawInput {
  return { ...file, read: (pieceBytes) => gunzip(createReadStream(path), pieceBytes, file.label) };
}

/** Unpacks gzip. Errors: Problem. */
export const gunzip = (
  packed: AsyncIterable<Buffer>,
  pieceBytes: number,
  label: string,
): AsyncIterable<RawPiece> => inflate(packed, createGunzip(pieceOptions(pieceBytes)), label);
