import { basename } from "node:path";
import type { Dataset } from "../datasets/dataset.js";

/** Endings of what is read, and of what is told by its name. */
const ENDINGS =
  /(?:\.(?:csv|tsv|txt|gz|gzip|zip|xlsx?|ods|parquet|feather|arrow|json|jsonl|ndjson|bz2|xz|zst|lz4|rar|7z|tar|tgz|pkl|db|sqlite))+$/i;
/** What browsers and file managers add to the name of a second copy. */
const COPY = / ?\(\d+\)$|[ _-]+cop(?:y|ia)(?: ?\d+)?$/i;

/** Whether a file may be a table by its name. */
export const isTable = (path: string): boolean => ENDINGS.test(path);

/** Whether a file is this dataset by its name; movies-metadata.csv is movies_metadata.csv. */
export function isOf(dataset: Dataset, path: string): boolean {
  const name = basename(path);
  if (!ENDINGS.test(name)) return false;
  return dataset.names.test(name.replace(ENDINGS, "").replace(COPY, "").replace(/[ -]/g, "_"));
}

/** The option that names another file of this dataset. */
export const optionOf = ({ name }: Dataset): string => `--${name}`;
