import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type FileFacts, fileProblem, Problem } from "@movies/artifacts";
import { SETTINGS } from "../settings.js";
import { readHead, whatElseItIs } from "./head.js";

/** A raw file that is there, can be read and has something in it. */
export interface RawFile {
  readonly path: string;
  /** its name without folders, as reports and messages to machines give it */
  readonly name: string;
  readonly bytes: number;
  /** what the user is to do where it cannot be used */
  readonly next: string;
}

/** A piece of a file's text, cut at a whole character. */
export interface TextPiece {
  readonly text: string;
  /** bytes of the file read so far */
  readonly bytes: number;
  /** with the last piece, whose text is empty: the file's size and sha256 */
  readonly facts?: FileFacts;
}

/**
 * Looks at the first bytes of a raw file. `missing` is what the user is to do where there is none.
 * Errors: Problem where it is missing, no file, cannot be read, is empty or obviously no CSV.
 */
export async function findRawFile(path: string, missing: string): Promise<RawFile> {
  const name = basename(path);
  const next = `replace it with The Movies Dataset's ${name}, then run the command again`;
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      const what = found.isDirectory() ? "a folder, a file was expected" : "no regular file";
      throw new Problem(`cannot read ${path}: it is ${what}; ${next}`);
    }
    if (found.size === 0) throw new Problem(`${path} is empty: expected a header and rows of CSV; ${next}`);
    const foreign = whatElseItIs(await readHead(path), path);
    if (foreign !== undefined) throw new Problem(`${path} ${foreign}`);
    return { path, name, bytes: found.size, next };
  } catch (error) {
    throw fileProblem(error, "read", path, missing);
  }
}

/**
 * The text of a file piece by piece, without a byte order mark.
 * Bytes are checked before they are decoded: a decoder would put U+FFFD for what it cannot read, and say nothing.
 * Errors: Problem where the file cannot be read, is not UTF-8 or holds a NUL byte.
 */
export async function* readText(
  file: RawFile,
  pieceBytes: number = SETTINGS.pieceBytes,
): AsyncGenerator<TextPiece> {
  const hash = createHash("sha256");
  let bytes = 0;
  let rest: Buffer = Buffer.alloc(0); // the first bytes of a character that the next piece completes
  try {
    for await (const read of createReadStream(file.path, { highWaterMark: pieceBytes })) {
      const piece: Buffer = read;
      hash.update(piece);
      const joined = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      const start = bytes - rest.length;
      bytes += piece.length;
      const end = endOfCharacters(joined);
      rest = joined.subarray(end);
      const text = await decode(file, joined.subarray(0, end), start);
      yield { text, bytes };
    }
    if (rest.length > 0) await decode(file, rest, bytes - rest.length);
  } catch (error) {
    throw fileProblem(error, "read", file.path, file.next);
  }
  yield { text: "", bytes, facts: { bytes, sha256: hash.digest("hex") } };
}

const BYTE_ORDER_MARK = "\ufeff";

async function decode(file: RawFile, bytes: Buffer, start: number): Promise<string> {
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const line = await lineAt(file, start + nul);
    throw new Problem(
      `${file.path} is no text: line ${line} holds a NUL byte, expected CSV in UTF-8; ${file.next}`,
    );
  }
  if (isAscii(bytes)) return bytes.toString("latin1"); // the same, several times as fast
  if (!isUtf8(bytes)) {
    const line = await lineAt(file, start + startOfBadLine(bytes));
    throw new Problem(
      `${file.path} is not UTF-8: line ${line} holds other bytes, expected CSV in UTF-8; save it as UTF-8, then run the command again`,
    );
  }
  const text = bytes.toString("utf8");
  return start === 0 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** How many bytes of `bytes` make whole characters; at most three are left over. */
function endOfCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue; // a later byte of a character: its first one is further back
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return size > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const LF = 10;

function startOfBadLine(bytes: Buffer): number {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LF, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return start;
    start = end + 1;
  }
}

/** The line, counted from 1, that a byte of the file stands in. Read again: it is asked for once, in an error. */
async function lineAt(file: RawFile, offset: number): Promise<number> {
  let line = 1;
  if (offset === 0) return line;
  for await (const read of createReadStream(file.path, { end: offset - 1 })) {
    const piece: Buffer = read;
    for (let at = piece.indexOf(LF); at !== -1; at = piece.indexOf(LF, at + 1)) line++;
  }
  return line;
}
