import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { type FileFacts, fileProblem, Problem } from "@movies/artifacts/folder";
import { mended, type RawInput } from "../input/raw-input.js";

/** A piece of a file's text; it ends with a whole character. */
export interface TextPiece {
  readonly text: string;
  /** how much of `RawInput.bytes` has been read so far */
  readonly consumed: number;
  /** with the last piece, whose text is empty: size and sha256 of the CSV, unpacked */
  readonly facts?: FileFacts;
}

/**
 * The text of an input piece by piece, without a byte order mark.
 * Errors: Problem if it cannot be read, is not UTF-8 or contains a NUL byte.
 */
export async function* readText(input: RawInput, pieceBytes: number): AsyncGenerator<TextPiece> {
  const hash = createHash("sha256");
  const checker = new Checker(input);
  let bytes = 0;
  let consumed = 0;
  try {
    for await (const piece of input.read(pieceBytes)) {
      hash.update(piece.bytes);
      bytes += piece.bytes.length;
      consumed = piece.consumed;
      yield { text: checker.push(piece.bytes), consumed };
    }
    checker.finish();
  } catch (error) {
    throw fileProblem(error, "read", input.label, input.next);
  }
  yield { text: "", consumed, facts: { bytes, sha256: hash.digest("hex") } };
}

const BYTE_ORDER_MARK = "\ufeff";
const LF = 10;

/** Checks bytes before they are decoded: a decoder would silently replace what it cannot read with U+FFFD. */
class Checker {
  /** the first bytes of a character that the next piece completes */
  private rest: Buffer = Buffer.alloc(0);
  /** the line of the next byte, counted from 1 */
  private line = 1;
  private atStart = true;
  private readonly input: RawInput;

  constructor(input: RawInput) {
    this.input = input;
  }

  push(piece: Buffer): string {
    const joined = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
    const end = endOfCharacters(joined);
    this.rest = Buffer.from(joined.subarray(end));
    return this.check(joined.subarray(0, end));
  }

  finish(): void {
    this.check(this.rest);
  }

  private check(bytes: Buffer): string {
    const nul = bytes.indexOf(0);
    if (nul !== -1)
      throw new Problem(
        `${this.input.label} is not text: line ${this.lineOf(bytes, nul)} holds a NUL byte, expected CSV in UTF-8; ${this.input.next}`,
      );
    if (!isUtf8(bytes))
      throw new Problem(
        `${this.input.label} is not UTF-8: line ${this.lineOf(bytes, startOfBadLine(bytes))} holds other bytes, expected CSV in UTF-8; if it is Windows-1252, as older spreadsheets write it, ${mended(this.input, "iconv -f CP1252 -t UTF-8")}`,
      );
    this.line += lineFeeds(bytes, bytes.length);
    const text = bytes.toString("utf8");
    const first = this.atStart && bytes.length > 0;
    if (first) this.atStart = false;
    return first && text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  }

  private lineOf(bytes: Buffer, at: number): number {
    return this.line + lineFeeds(bytes, at);
  }
}

/** How many of the bytes make whole characters; at most three are left over. */
function endOfCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue; // a continuation byte: the character's first byte is further back
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return size > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function startOfBadLine(bytes: Buffer): number {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LF, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return start;
    start = end + 1;
  }
}

function lineFeeds(bytes: Buffer, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1 && at < end; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}
