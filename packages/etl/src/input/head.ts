import { fileProblem, Problem, shellWord } from "@movies/artifacts/folder";
import { SETTINGS } from "../settings.js";
import type { RawInput } from "./raw-input.js";

/** The first bytes of an input that can be read twice. Errors: Problem if it cannot be read. */
export async function readHead(input: RawInput): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of input.read(SETTINGS.headBytes)) {
      pieces.push(Buffer.from(piece.bytes));
      bytes += piece.bytes.length;
      if (bytes >= SETTINGS.headBytes) break;
    }
  } catch (error) {
    throw fileProblem(error, "read", input.label, input.next);
  }
  return Buffer.concat(pieces);
}

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
const LF = 10;
const CR = 13;

export const isGzip = (head: Buffer): boolean => startsWith(head, 0x1f, 0x8b);
export const isZip = (head: Buffer): boolean => startsWith(head, 0x50, 0x4b, 0x03, 0x04);

/**
 * Errors: Problem if the first bytes, unpacked, are missing or obviously not CSV in UTF-8.
 * `path` is that of a file that holds them unpacked.
 */
export function refuseOtherFormats(head: Buffer, { label, next }: RawInput, path?: string): void {
  if (head.length === 0) throw new Problem(`${label} is empty: expected a header and rows of CSV; ${next}`);
  const foreign = whatElseItIs(head, path);
  if (foreign !== undefined) throw new Problem(`${label} ${foreign}`);
}

function whatElseItIs(head: Buffer, path: string | undefined): string | undefined {
  if (isGzip(head)) return `is gzip-compressed: expected CSV in UTF-8; ${remedy("gunzip it", path, ".gz")}`;
  if (isZip(head)) return `is a zip archive: expected CSV in UTF-8; ${remedy("unzip it", path, ".zip")}`;
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff))
    return "is UTF-16: expected CSV in UTF-8; save it as UTF-8, then run the command again";
  if (head.includes(CR) && !head.includes(LF))
    return "has lines that end in CR alone: expected CSV whose lines end in LF or CR LF; save it with one of those, then run the command again";
  return undefined;
}

/** Only the name has to change: compressed files can be read. */
function remedy(unpack: string, path: string | undefined, ending: string): string {
  if (path === undefined) return `${unpack} once more, then run the command again`;
  return `run: mv ${shellWord(path)} ${shellWord(path + ending)}, then run the command again`;
}
