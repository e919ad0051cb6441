import { createReadStream } from "node:fs";
import { readlink, stat } from "node:fs/promises";
import { errorCode, fileProblem, Problem } from "@movies/artifacts/folder";
import type { Dataset } from "../datasets/dataset.js";
import { SETTINGS } from "../settings.js";
import { ANNEX, isFormat, isGzip, isZip, refuseOtherFormats } from "./formats.js";
import { gunzipped } from "./inflate.js";
import { optionOf } from "./names.js";
import { plainInput } from "./plain.js";
import type { RawInput } from "./raw-input.js";
import { streamInput } from "./stream.js";

export const whose = ({ published }: Dataset): string => `The Movies Dataset's ${published}`;

/**
 * A file, opened by what it is. `name`: its name in the report; `absent`: what to do if it is not there.
 * Errors: Problem if it cannot be read, or is not CSV.
 */
export async function inputOf(
  path: string,
  dataset: Dataset,
  name: string,
  absent: string,
): Promise<RawInput> {
  const next = `replace it with ${whose(dataset)}, then run the command again`;
  const about = { name, option: optionOf(dataset), next };
  try {
    const found = await stat(path);
    if (found.isFIFO()) return streamInput(() => createReadStream(path), { label: path, ...about });
    if (!found.isFile()) {
      const what = found.isDirectory()
        ? `a folder, a file was expected; name one in it with ${about.option}, or give the folder with --raw`
        : `no regular file; ${next}`;
      throw new Problem(`cannot read ${path}: it is ${what}`);
    }
    return await unpacked(plainInput(path, found.size, about), dataset, found.size);
  } catch (error) {
    const target = await readlink(path).catch(() => "");
    if (errorCode(error) === "ENOENT" && target.includes("/annex/objects/"))
      throw isFormat(ANNEX, plainInput(path, 0, about));
    throw fileProblem(error, "read", path, absent);
  }
}

/** By its first bytes, whatever its name says. What can be read twice is checked before the work begins. */
async function unpacked(
  file: RawInput & { readonly path: string },
  dataset: Dataset,
  bytes: number,
): Promise<RawInput> {
  const head = await readHead(file);
  let input: RawInput = file;
  if (isZip(head)) {
    const { zipInput } = await import("./zip.js");
    input = await zipInput(file, dataset, bytes);
  } else if (isGzip(head)) input = gunzipped(file);
  const first = input === file ? head : await readHead(input);
  if (input !== file && (isZip(first) || isGzip(first)))
    throw new Problem(
      `${input.label} is packed twice: expected CSV in UTF-8; unpack it once, then run the command again`,
    );
  refuseOtherFormats(first, input);
  return input;
}

/** The first bytes of an input that can be read twice. */
async function readHead(input: RawInput): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of input.read(SETTINGS.headBytes)) {
    pieces.push(Buffer.from(piece.bytes));
    bytes += piece.bytes.length;
    if (bytes >= SETTINGS.headBytes) break;
  }
  return Buffer.concat(pieces);
}
