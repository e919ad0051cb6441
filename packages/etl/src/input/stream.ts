import { basename } from "node:path";
import { Problem } from "@movies/artifacts/folder";
import { isGzip, isZip, refuseOtherFormats } from "./formats.js";
import { gunzip } from "./inflate.js";

import type { RawInput, RawPiece } from "./raw-input.js";

const MAGIC_BYTES = 1024; // a tar archive says so in byte 257, a web page a little later what it is called

/** A pipe: it has no name that could tell its format, so its first bytes do. It is opened when it is read, once. */
export function streamInput(
  open: () => AsyncIterable<Uint8Array>,
  about: Omit<RawInput, "bytes" | "file" | "read">,
): RawInput {
  const input: RawInput = {
    ...about,
    file: basename(about.label),
    bytes: undefined,
    read: (pieceBytes) => readStream(open(), input, pieceBytes),
  };
  return input;
}

async function* readStream(
  stream: AsyncIterable<Uint8Array>,
  input: RawInput,
  pieceBytes: number,
): AsyncGenerator<RawPiece> {
  const pieces = asBuffers(stream);
  const head = await firstPiece(pieces);
  const all = withHead(head, pieces);
  if (isZip(head))
    throw new Problem(
      `${input.label} is a zip archive, whose table of contents is at its end: expected CSV or gzip; give the archive by its name, or unzip it on the way (unzip -p FILE.zip | …)`,
    );
  if (isGzip(head)) return yield* gunzip(all, pieceBytes, input.label);
  refuseOtherFormats(head, input);
  let consumed = 0;
  for await (const bytes of all) {
    consumed += bytes.length;
    yield { bytes, consumed };
  }
}

async function* asBuffers(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { buffer, byteOffset, byteLength } of stream)
    yield Buffer.from(buffer, byteOffset, byteLength);
}

/** A pipe may hand out its first bytes one by one. */
async function firstPiece(pieces: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < MAGIC_BYTES) {
    const next = await pieces.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* withHead(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}
