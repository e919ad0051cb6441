import { join } from "node:path";
import {
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  ETL_REPORT,
  factsOfFile,
  isRecord,
  parseJson,
  readIfThere,
} from "@movies/artifacts";

/** What became of the records of one raw file: read = kept + duplicates + Σ rejected + repaired. */
export interface FileAccounts {
  readonly read: number;
  readonly repaired: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly duplicates: number;
  readonly kept: number;
  /** cells that were given a value, and cells that could not be read, by column */
  readonly imputed: Readonly<Record<string, number>>;
  readonly unreadable: Readonly<Record<string, number>>;
}

export interface Accounts {
  readonly movies: FileAccounts;
  readonly credits: FileAccounts;
}

/**
 * What etl-report.json says of the clean files, or null where there is none or it describes other files: they can be
 * looked at all the same. Errors: Problem where it is there and cannot be read.
 */
export async function readAccounts(artifacts: string): Promise<Accounts | null> {
  const next = "make it readable, or take it away: the report can do without";
  const bytes = await readIfThere(join(artifacts, ETL_REPORT), next);
  const report = bytes && parseJson(new TextDecoder().decode(bytes));
  if (!isRecord(report) || !isRecord(report.files)) return null;
  for (const name of [CLEAN_MOVIES, CLEAN_CREDITS]) {
    const described = report.files[name];
    const { sha256 } = await factsOfFile(join(artifacts, name), next);
    if (!isRecord(described) || described.sha256 !== sha256) return null;
  }
  const movies = fileAccounts(report.movies);
  const credits = fileAccounts(report.credits);
  return movies && credits && { movies, credits };
}

function fileAccounts(value: unknown): FileAccounts | null {
  if (!isRecord(value)) return null;
  const { read, repaired, duplicates, kept } = value;
  if (
    typeof read !== "number" ||
    typeof repaired !== "number" ||
    typeof duplicates !== "number" ||
    typeof kept !== "number"
  )
    return null;
  const { rejected, imputed, unreadable_cells } = value;
  return {
    ...{ read, repaired, duplicates, kept },
    rejected: counts(rejected),
    imputed: counts(imputed),
    unreadable: counts(unreadable_cells),
  };
}

/** The whole numbers above 0 of an object. */
function counts(value: unknown): Record<string, number> {
  const found: Record<string, number> = {};
  if (isRecord(value))
    for (const [name, count] of Object.entries(value))
      if (typeof count === "number" && count > 0) found[name] = count;
  return found;
}
