import { join } from "node:path";
import {
  currentNames,
  currentPath,
  fileProblem,
  nextCommand,
  Problem,
  shellWord,
} from "@movies/artifacts/folder";
import type { Dataset } from "../datasets/dataset.js";
import { DATASETS } from "../datasets/index.js";
import { quoted } from "../quoted.js";
import { isOf, isTable, optionOf } from "./names.js";

/** The names in a folder under which a raw file would be found; none if there is no folder. */
export async function rawNames(raw: string, dataset: keyof typeof DATASETS): Promise<string[]> {
  const names = await currentNames(raw).catch(() => []);
  return names.filter((name) => isOf(DATASETS[dataset], name));
}

/** The path of the file in the raw folder that is this dataset by its name; else an archive that holds one. */
export async function oneInFolder(dataset: Dataset, raw: string): Promise<string | undefined> {
  const names = await namesOf(raw);
  const candidates = names.filter((name) => isOf(dataset, name));
  if (candidates.length === 0) candidates.push(...(await archivesOf(dataset, raw, names)));
  const [name, ...others] = candidates;
  if (others.length === 0) return name && currentPath(join(raw, name));
  const command = withFile(dataset, raw, [name ?? ""]);
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
export async function missing(raw: string): Promise<Problem> {
  const names = await namesOf(raw);
  const { rawFile, published } = DATASETS.movies;
  if (names.length === 0)
    return new Problem(`cannot read ${join(raw, rawFile)}: no such file or folder; ${whereMissing(raw)}`);
  const tables = names.filter(isTable);
  const [movies, credits] = [false, true].map((people) =>
    likeFirst(tables.filter((name) => isOfPeople(name) === people)),
  );
  const put = `put The Movies Dataset's ${published} into ${raw}`;
  const next =
    movies?.[0] === undefined
      ? `${put}, then run the command again`
      : `${put}, or name yours, as in: ${withFile(DATASETS.movies, raw, movies)}${namedCredits(raw, credits ?? [])}`;
  return new Problem(`${raw} holds no file of films by its name: found ${quoted(names)}; ${next}`);
}

const isOfPeople = (name: string): boolean => /credit|cast|crew|people|person/i.test(name);

/** The first of these names, and those that differ from it in numbers alone: they are its other parts. */
function likeFirst(names: readonly string[]): string[] {
  const form = (name: string) => name.replace(/\d+/g, "0");
  const parts = names.filter((name) => form(name) === form(names[0] ?? ""));
  return parts.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

const withFile = (dataset: Dataset, raw: string, names: readonly string[]): string =>
  `movies etl${raw === "raw" ? "" : ` --raw ${shellWord(raw)}`} ${option(dataset, raw, names)}`;

const option = (dataset: Dataset, raw: string, names: readonly string[]): string =>
  [optionOf(dataset), ...names.map((name) => shellWord(join(raw, name)))].join(" ");

/** Credits that are found by their name need no option. */
const namedCredits = (raw: string, names: readonly string[]): string =>
  names.length === 0 || names.some((name) => isOf(DATASETS.credits, name))
    ? ""
    : ` ${option(DATASETS.credits, raw, names)}`;

export const whereMissing = (raw: string): string =>
  `put The Movies Dataset's ${DATASETS.movies.published} and ${DATASETS.credits.published} into ${raw}, or run: ${nextCommand("sample", raw)}`;
