import { createReadStream, existsSync, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { currentPath, fileProblem, nextCommand, Problem } from "@movies/artifacts/folder";
import { DATASETS } from "../datasets/index.js";
import { gzipInput } from "./gzip.js";
import { readHead, refuseOtherFormats } from "./head.js";
import { plainInput } from "./plain.js";
import type { RawInput } from "./raw-input.js";
import { streamInput } from "./stream.js";

/** A raw file outside the raw folder: its path, or standard input. */
export type InputChoice = string | AsyncIterable<Uint8Array>;

export interface Both<T> {
  readonly movies: T;
  readonly credits: T;
}

/** Files chosen instead of those in the raw folder. */
export type RawChoice = Both<InputChoice | undefined>;

/** One of the raw files: its name in the raw folder, and the option that names another. */
interface Wanted {
  readonly rawFile: string;
  readonly option: string;
  readonly chosen: InputChoice | undefined;
}

/**
 * Finds the raw files: the chosen ones, or else those in the raw folder, plain or compressed.
 * Errors: Problem if one is missing, there twice, unreadable, empty or obviously not CSV.
 */
export async function findInputs(raw: string, chosen: RawChoice): Promise<Both<RawInput>> {
  const movies = { rawFile: DATASETS.movies.rawFile, option: "--movies", chosen: chosen.movies };
  const credits = { rawFile: DATASETS.credits.rawFile, option: "--credits", chosen: chosen.credits };
  const all = [movies, credits];
  return { movies: await find(movies, raw, all), credits: await find(credits, raw, all) };
}

async function find(one: Wanted, raw: string, all: readonly Wanted[]): Promise<RawInput> {
  const { rawFile, option, chosen } = one;
  if (chosen === undefined) {
    const path = currentPath(join(raw, oneInFolder(raw, one)));
    return inputOf(path, rawFile, whereMissing(raw, all));
  }
  if (typeof chosen === "string")
    return inputOf(chosen, rawFile, `give the path of The Movies Dataset's ${rawFile} with ${option}`);
  const next = `pipe The Movies Dataset's ${rawFile} into it, then run the command again`;
  return streamInput(() => chosen, "stdin", next);
}

/** The names under which a raw file is looked for; macOS appends .zip to the whole name. */
export const rawNames = (rawFile: string): string[] => [
  rawFile,
  `${rawFile}.gz`,
  rawFile.replace(/\.csv$/, ".zip"),
  `${rawFile}.zip`,
];

const inFolder = (raw: string, rawFile: string): string[] =>
  rawNames(rawFile).filter((name) => existsSync(currentPath(join(raw, name))));

function oneInFolder(raw: string, { rawFile, option }: Wanted): string {
  const [name = rawFile, ...others] = inFolder(raw, rawFile);
  if (others.length === 0) return name;
  throw new Problem(
    `${raw} holds ${[name, ...others].join(" and ")}: expected one of them; move the others away or name one with ${option}, then run the command again`,
  );
}

/** Suggesting the sample would not help if one of the two files is there: it never overwrites somebody's own file. */
function whereMissing(raw: string, all: readonly Wanted[]): string {
  const absent = all.filter(
    ({ rawFile, chosen }) => chosen === undefined && inFolder(raw, rawFile).length === 0,
  );
  const put = `put The Movies Dataset's ${absent.map(({ rawFile }) => rawFile).join(" and ")} into ${raw}`;
  return absent.length < all.length
    ? `${put}, then run the command again`
    : `${put}, or run: ${nextCommand("sample", raw)}`;
}

async function inputOf(path: string, rawFile: string, missing: string): Promise<RawInput> {
  const next = `replace it with The Movies Dataset's ${rawFile}, then run the command again`;
  try {
    const found = await stat(path);
    if (found.isFIFO()) return streamInput(() => createReadStream(path), path, next);
    refuseOtherKinds(found, path, next);
    if (/\.zip$/i.test(path)) {
      const { zipInput } = await import("./zip.js"); // yauzl takes a while to load
      return await checked(await zipInput(path, found.size, next, rawFile));
    }
    if (/\.gz$/i.test(path)) return await checked(await gzipInput(path, found.size, next));
    return await checked(plainInput(path, found.size, next), path);
  } catch (error) {
    throw fileProblem(error, "read", path, missing);
  }
}

function refuseOtherKinds(found: Stats, path: string, next: string): void {
  if (!found.isFile()) {
    const what = found.isDirectory() ? "a folder, a file was expected" : "no regular file";
    throw new Problem(`cannot read ${path}: it is ${what}; ${next}`);
  }
  if (found.size === 0) throw new Problem(`${path} is empty: expected a header and rows of CSV; ${next}`);
}

/** An input that can be read twice is checked before the work begins. */
async function checked(input: RawInput, path?: string): Promise<RawInput> {
  refuseOtherFormats(await readHead(input), input, path);
  return input;
}
