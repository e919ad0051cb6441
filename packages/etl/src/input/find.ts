import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  currentNames,
  currentPath,
  fileProblem,
  nextCommand,
  Problem,
  shellWord,
} from "@movies/artifacts/folder";
import { glob } from "tinyglobby";
import type { Dataset } from "../datasets/dataset.js";
import { DATASETS } from "../datasets/index.js";
import { quoted } from "../quoted.js";
import { SETTINGS } from "../settings.js";
import { isGzip, isZip, refuseOtherFormats } from "./formats.js";
import { gunzipped } from "./gzip.js";
import { isOf, isTable } from "./names.js";
import { plainInput } from "./plain.js";
import type { RawInput } from "./raw-input.js";
import { streamInput } from "./stream.js";

/** A raw file in another place than the raw folder: its path, a glob, or what is piped in. */
export type InputChoice = string | AsyncIterable<Uint8Array>;

export interface Both<T> {
  readonly movies: T;
  readonly credits: T;
}

/** What was chosen instead of what the raw folder has; several are the parts of one file, in order. */
export type RawChoice = Both<readonly InputChoice[]>;

/** The parts of both raw files; no credits if there are none. */
export type RawInputs = Both<readonly RawInput[]>;

/**
 * Finds the raw files: those that were chosen, else what the raw folder has under one of their names, plain or packed.
 * Errors: Problem if there are no films, if more than one file could be meant, or if one cannot be read or is not CSV.
 */
export async function findInputs(raw: string, chosen: RawChoice): Promise<RawInputs> {
  const movies = await partsOf(DATASETS.movies, raw, chosen.movies);
  const credits = await partsOf(DATASETS.credits, raw, chosen.credits);
  if (movies.length === 0) throw await missing(raw);
  return { movies, credits };
}

/**
 * The paths of the parts of both raw files, as `findInputs` would read them; null for a pipe.
 * Errors: Problem if more than one file of the raw folder could be meant.
 */
export async function rawPaths(raw: string, chosen: RawChoice): Promise<Both<readonly (string | null)[]>> {
  const pathOf = async (part: InputChoice) => {
    if (typeof part !== "string") return null;
    return (await stat(part).catch(() => undefined))?.isFIFO() ? null : part;
  };
  const of = async (dataset: Dataset, choices: readonly InputChoice[]) => {
    const inFolder = choices.length === 0 ? await oneInFolder(dataset, raw) : undefined;
    const parts = inFolder === undefined ? (await Promise.all(choices.map(pathsOf))).flat() : [inFolder];
    return Promise.all(parts.map(pathOf));
  };
  return {
    movies: await of(DATASETS.movies, chosen.movies),
    credits: await of(DATASETS.credits, chosen.credits),
  };
}

const optionOf = ({ name }: Dataset): string => `--${name}`;

async function partsOf(
  dataset: Dataset,
  raw: string,
  chosen: readonly InputChoice[],
): Promise<readonly RawInput[]> {
  const option = optionOf(dataset);
  if (chosen.length === 0) {
    const path = await oneInFolder(dataset, raw);
    return path === undefined ? [] : [await inputOf(path, dataset, dataset.rawFile, whereMissing(raw))];
  }
  const parts = (await Promise.all(chosen.map(pathsOf))).flat();
  const next = `give the path of ${whose(dataset)} with ${option}`;
  return Promise.all(
    parts.map(async (part, i) => {
      const name = parts.length === 1 ? dataset.rawFile : nameOf(part, i, parts);
      if (typeof part === "string") return inputOf(part, dataset, name, next);
      const again = `pipe ${whose(dataset)} into it, then run the command again`;
      return streamInput(() => part, { label: "stdin", name, option, next: again });
    }),
  );
}

/** Parts are told apart by their names; of two with one name the later one is numbered. */
function nameOf(part: InputChoice, i: number, parts: readonly InputChoice[]): string {
  const plain = (one: InputChoice) => (typeof one === "string" ? basename(one) : "stdin");
  const before = parts.slice(0, i).filter((other) => plain(other) === plain(part)).length;
  return before === 0 ? plain(part) : `${plain(part)} (${before + 1})`;
}

/** The files of a glob that the shell left alone, sorted; anything else is a name. */
async function pathsOf(choice: InputChoice): Promise<InputChoice[]> {
  if (typeof choice !== "string" || !/[*?[{]/.test(choice)) return [choice];
  const isFile = await stat(choice).catch(() => undefined);
  const found = isFile ? [] : (await glob(choice)).sort();
  return found.length > 0 ? found : [choice];
}

const whose = ({ published }: Dataset): string => `The Movies Dataset's ${published}`;

/** The names under which a raw file is looked for first; macOS appends .zip to the whole name. */
export const rawNames = (rawFile: string): string[] => [
  rawFile,
  `${rawFile}.gz`,
  rawFile.replace(/\.csv$/, ".zip"),
  `${rawFile}.zip`,
];

/** The path of the file in the raw folder that is this dataset by its name; else an archive that holds one. */
async function oneInFolder(dataset: Dataset, raw: string): Promise<string | undefined> {
  const names = await namesOf(raw);
  const candidates = names.filter((name) => isOf(dataset, name));
  if (candidates.length === 0) candidates.push(...(await archivesOf(dataset, raw, names)));
  const [name, ...others] = candidates;
  if (others.length === 0) return name && currentPath(join(raw, name));
  const command = withFile(dataset, raw, name ?? "");
  throw new Problem(
    `${raw} holds ${candidates.join(" and ")}: expected one of them; move the others away or name one, as in: ${command}`,
  );
}

async function namesOf(raw: string): Promise<string[]> {
  try {
    return await currentNames(raw);
  } catch (error) {
    throw fileProblem(error, "read", raw, whereMissing(raw));
  }
}

async function archivesOf(dataset: Dataset, raw: string, names: readonly string[]): Promise<string[]> {
  const others = names.filter(
    (name) => /\.zip$/i.test(name) && !Object.values(DATASETS).some((one) => isOf(one, name)),
  );
  if (others.length === 0) return [];
  const { holds } = await import("./zip.js"); // yauzl takes a while to load
  const found = await Promise.all(others.map((name) => holds(currentPath(join(raw, name)), dataset)));
  return others.filter((_, i) => found[i]);
}

/** Nothing in the folder is called as the films are. */
async function missing(raw: string): Promise<Problem> {
  const names = await namesOf(raw);
  const { rawFile, published } = DATASETS.movies;
  if (names.length === 0)
    return new Problem(`cannot read ${join(raw, rawFile)}: no such file or folder; ${whereMissing(raw)}`);
  const meant = names.find((name) => isTable(name) && !isOf(DATASETS.credits, name));
  const put = `put The Movies Dataset's ${published} into ${raw}`;
  const next =
    meant === undefined
      ? `${put}, then run the command again`
      : `${put}, or name yours, as in: ${withFile(DATASETS.movies, raw, meant)}`;
  return new Problem(`${raw} holds no file of films by its name: found ${quoted(names)}; ${next}`);
}

const withFile = (dataset: Dataset, raw: string, name: string): string =>
  `movies etl${raw === "raw" ? "" : ` --raw ${shellWord(raw)}`} ${optionOf(dataset)} ${shellWord(join(raw, name))}`;

const whereMissing = (raw: string): string =>
  `put The Movies Dataset's ${DATASETS.movies.published} and ${DATASETS.credits.published} into ${raw}, or run: ${nextCommand("sample", raw)}`;

async function inputOf(path: string, dataset: Dataset, name: string, absent: string): Promise<RawInput> {
  const next = `replace it with ${whose(dataset)}, then run the command again`;
  const about = { name, option: optionOf(dataset), next };
  try {
    const found = await stat(path);
    if (found.isFIFO()) return streamInput(() => createReadStream(path), { label: path, ...about });
    if (!found.isFile()) {
      const what = found.isDirectory() ? "a folder, a file was expected" : "no regular file";
      throw new Problem(`cannot read ${path}: it is ${what}; ${next}`);
    }
    return await unpacked(plainInput(path, found.size, about), dataset, found.size);
  } catch (error) {
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
