import { join } from "node:path";
import { ETL_REPORT, type FileFacts, isRecord, parseJson, readIfThere } from "@movies/artifacts";

/** What became of the records of one raw file: read = kept + duplicates + Σ rejected + repaired. */
export interface FileCleaning {
  readonly read: number;
  readonly repaired: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly duplicates: number;
  readonly kept: number;
  /** cells that were given a value, and cells that could not be read, by column */
  readonly imputed: Readonly<Record<string, number>>;
  readonly unreadable: Readonly<Record<string, number>>;
}

export interface Cleaning {
  readonly movies: FileCleaning;
  readonly credits: FileCleaning;
}

/**
 * What etl-report.json says about the clean files, which are known by their facts; null when there is none or it describes other files, because the page can do
 * without. Errors: Problem when it is there and cannot be read.
 */
export async function readCleaning(
  artifacts: string,
  clean: Readonly<Record<string, FileFacts>>,
): Promise<Cleaning | null> {
  const next = "make it readable, or remove it: the page can do without";
  const bytes = await readIfThere(join(artifacts, ETL_REPORT), next);
  const report = bytes && parseJson(new TextDecoder().decode(bytes));
  if (!isRecord(report) || !isRecord(report.files)) return null;
  for (const [name, { sha256 }] of Object.entries(clean)) {
    const described = report.files[name];
    if (!isRecord(described) || described.sha256 !== sha256) return null;
  }
  const movies = fileCleaning(report.movies);
  const credits = fileCleaning(report.credits);
  return movies && credits && { movies, credits };
}

function fileCleaning(value: unknown): FileCleaning | null {
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
