import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Problem } from "@movies/artifacts/folder";
import { glob } from "tinyglobby";
import type { Dataset } from "../datasets/dataset.js";
import { DATASETS } from "../datasets/index.js";
import { missing, oneInFolder, whereMissing } from "./folder.js";
import { optionOf } from "./names.js";
import { inputOf, whose } from "./open.js";
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
  const paths = parts.map((part) => (typeof part === "string" ? resolve(part) : part));
  const twice = parts.find((part, i) => typeof part === "string" && paths.indexOf(resolve(part)) < i);
  if (twice !== undefined)
    throw new Problem(
      `${option} names ${twice} twice: expected each part once; leave one out, then run the command again`,
    );
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
