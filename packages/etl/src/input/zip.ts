import { basename } from "node:path";
import { PassThrough } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { errorCode, Problem } from "@movies/artifacts/folder";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { Dataset } from "../datasets/dataset.js";
import { DATASETS } from "../datasets/index.js";
import { quoted } from "../quoted.js";
import { isFormat, ZIPPED } from "./formats.js";
import { inflate, pieceOptions } from "./inflate.js";
import { isOf } from "./names.js";
import type { RawInput, RawPiece } from "./raw-input.js";

const STORED = 0;
const DEFLATED = 8;

/**
 * The file in a zip archive that is this dataset by its name, in any folder; if none is, the only CSV.
 * Errors: Problem if there is none or more than one, if it is encrypted, or if this is not an archive.
 */
export async function zipInput(
  { path: archive, ...file }: RawInput & { readonly path: string },
  dataset: Dataset,
  bytes: number,
): Promise<RawInput> {
  const entries = await entriesOf(archive);
  const told = entries.map(({ fileName }) => ZIPPED.get(fileName)).find((one) => one !== undefined);
  if (told !== undefined) throw isFormat(told, { ...file, path: archive });
  const entry = choose(entries, archive, dataset);
  const label = `${basename(entry.fileName)} in ${archive}`;
  refuseUnreadable(entry, label);
  return {
    ...file,
    label,
    file: basename(entry.fileName),
    bytes,
    read: (pieceBytes) => readEntry(archive, entry, label, pieceBytes),
  };
}

/** Whether an archive holds a file that is this dataset by its name. */
export async function holds(archive: string, dataset: Dataset): Promise<boolean> {
  return (await entriesOf(archive)).some((entry) => isOwn(entry) && isOf(dataset, entry.fileName));
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw noArchive(error, path);
  }
}

async function entriesOf(path: string): Promise<Entry[]> {
  const zip = await openZip(path);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw noArchive(error, path);
  } finally {
    zip.close();
  }
  return entries;
}

/** yauzl describes what is wrong with an archive in a sentence of its own. */
function noArchive(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || errorCode(error) !== undefined) return error;
  const reason = error.message.replace(/\.$/, "");
  return new Problem(
    `${path} is no zip archive, or is cut off (${reason}); copy or download it again, then run the command again`,
    { cause: error },
  );
}

/** Files that macOS's Finder adds to an archive are not the user's. */
const isOwn = ({ fileName }: Entry): boolean =>
  !fileName.endsWith("/") && !fileName.startsWith("__MACOSX/") && !basename(fileName).startsWith("._");

function choose(all: readonly Entry[], path: string, dataset: Dataset): Entry {
  const files = all.filter(isOwn);
  const named = files.filter(({ fileName }) => isOf(dataset, fileName));
  const others = Object.values(DATASETS).filter((one) => one !== dataset);
  const tables = files.filter(
    ({ fileName }) => /\.(?:csv|tsv)$/i.test(fileName) && !others.some((one) => isOf(one, fileName)),
  );
  const candidates = named.length > 0 ? named : tables;
  const [entry] = candidates;
  if (entry !== undefined && candidates.length === 1) return entry;
  const found = candidates.length > 1 ? candidates : files;
  const what = found.length === 0 ? "nothing" : quoted(found.map(({ fileName }) => fileName));
  throw new Problem(
    `${path} holds ${candidates.length > 1 ? "more than one file that could be" : "no"} ${dataset.published}: found ${what}; unpack it and name the file with --${dataset.name}`,
  );
}

function refuseUnreadable(entry: Entry, label: string): void {
  if (entry.isEncrypted())
    throw new Problem(
      `${label} is encrypted: expected an archive without a password; unpack it, or pack it again without one, then run the command again`,
    );
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new Problem(
      `${label} is packed by method ${entry.compressionMethod}: expected deflate (${DEFLATED}); unpack it, or pack it again with zip, then run the command again`,
    );
  if (entry.uncompressedSize === 0)
    throw new Problem(`${label} is empty: expected a header and rows of CSV; pack it again with its content`);
}

/** Reads one entry and checks its size and checksum, which yauzl does not. */
async function* readEntry(
  path: string,
  entry: Entry,
  label: string,
  pieceBytes: number,
): AsyncGenerator<RawPiece> {
  const zip = await openZip(path);
  try {
    let checksum = 0;
    let made = 0;
    const inflater =
      entry.compressionMethod === DEFLATED ? createInflateRaw(pieceOptions(pieceBytes)) : new PassThrough();
    for await (const piece of inflate(await packedBytes(zip, entry, path), inflater, label)) {
      checksum = crc32(piece.bytes, checksum);
      made += piece.bytes.length;
      yield piece;
    }
    if (checksum !== entry.crc32 || made !== entry.uncompressedSize)
      throw new Problem(
        `${label} is damaged: it is not what the archive's checksum says; copy or download it again, then run the command again`,
      );
  } finally {
    zip.close();
  }
}

async function packedBytes(zip: ZipFile, entry: Entry, path: string): Promise<AsyncIterable<Buffer>> {
  try {
    return await zip.openReadStreamPromise(entry, { decodeFileData: false });
  } catch (error) {
    throw noArchive(error, path);
  }
}
