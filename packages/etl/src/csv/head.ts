import { open } from "node:fs/promises";
import { shellWord } from "@movies/artifacts";
import { SETTINGS } from "../settings.js";

/** The first bytes of a file. Errors: the system's. */
export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SETTINGS.headBytes), 0, SETTINGS.headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
const LF = 10;
const CR = 13;

/**
 * What a file is instead of CSV in UTF-8, and how it becomes that, as the rest of a sentence; undefined where its first
 * bytes give no reason to think so.
 */
export function whatElseItIs(head: Buffer, path: string): string | undefined {
  const word = shellWord(path);
  if (startsWith(head, 0x1f, 0x8b))
    return `is gzip-compressed: expected CSV in UTF-8; run: mv ${word} ${shellWord(`${path}.gz`)} && gunzip ${shellWord(`${path}.gz`)}`;
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04))
    return "is a zip archive: expected CSV in UTF-8; unzip it and put the CSV file inside it in its place, then run the command again";
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff))
    return "is UTF-16: expected CSV in UTF-8; save it as UTF-8, then run the command again";
  if (head.includes(CR) && !head.includes(LF))
    return "has lines that end in CR alone: expected CSV whose lines end in LF or CR LF; save it with one of those, then run the command again";
  return undefined;
}
