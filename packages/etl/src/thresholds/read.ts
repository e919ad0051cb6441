import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileProblem, Problem, parseJson, readIfThere } from "@movies/artifacts/folder";
import { columnNames, type Dataset, rawName, sourcesOf, wantedColumns } from "../datasets/dataset.js";
import { DATASETS } from "../datasets/index.js";
import { type Check, count, each, Mismatch, object, share, shareOrEach } from "./checks.js";
import { DEFAULT_THRESHOLDS, type NamedThresholds, THRESHOLDS_FILE, type Thresholds } from "./thresholds.js";

/**
 * The thresholds of `file`, or else those of the raw folder, or else the defaults.
 * Errors: Problem, which names the wrong key and the known ones.
 */
export async function readThresholds(raw: string, file: string | undefined): Promise<NamedThresholds> {
  const path = file ?? join(raw, THRESHOLDS_FILE);
  const bytes = file === undefined ? await readIfThere(path, NEXT) : await readGiven(file);
  if (bytes === undefined) return { from: "the defaults", thresholds: DEFAULT_THRESHOLDS };
  const value = parseJson(bytes.toString());
  if (value === undefined)
    throw new Problem(`${path} is not JSON: expected an object of thresholds; ${NEXT}`);
  return { from: path, thresholds: parseThresholds(value, path) };
}

const NEXT = "mend it, then run the command again";

async function readGiven(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileProblem(error, "read", path, "give the path of a file of thresholds with --thresholds");
  }
}

/** Checks that a value has the form of thresholds. Errors: Problem, which names `path`. */
export function parseThresholds(value: unknown, path: string): Thresholds {
  try {
    checkThresholds(value, "");
  } catch (error) {
    if (error instanceof Mismatch) throw new Problem(`${path}: ${error.message}; ${NEXT}`);
    throw error;
  }
  return value as Thresholds; // every key and value has been checked
}

/** Every raw column that can be read. */
const rawColumns = ({ columns }: Dataset): string[] =>
  Object.entries(columns).flatMap(([name, column]) => sourcesOf(name, column));

function fileCheck(dataset: Dataset): Check {
  const imputed = Object.entries(dataset.columns).flatMap(([name, column]) =>
    column.type.imputed === undefined ? [] : (rawName(name, column) ?? []),
  );
  const signs = dataset.signs.map(({ name }) => name);
  return object({
    min_kept: count,
    max_rejected_share: share,
    max_duplicate_share: share,
    ...(imputed.length > 0 ? { max_imputed_share: shareOrEach(imputed) } : {}),
    max_unreadable_share: shareOrEach(wantedColumns(dataset)),
    max_other_writing_share: shareOrEach(rawColumns(dataset)),
    max_null_share: shareOrEach(columnNames(dataset)),
    ...(signs.length > 0 ? { max_suspicious: each(signs, count) } : {}),
  });
}

const checkThresholds = object({
  movies: fileCheck(DATASETS.movies),
  credits: fileCheck(DATASETS.credits),
  min_in_both_share: share,
});
