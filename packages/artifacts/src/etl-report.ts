import { join } from "node:path";
import { type FileFacts, Problem, readIfThere } from "@movies/publishing";
import { isRecord, parseJson } from "./json.js";
import { ETL_REPORT } from "./layout.js";

/** Number of cells or rows by name; what is zero may be left out. */
export type Counts = Record<string, number>;

/** etl-report.json: what became of every record that `movies etl` read. */
export interface EtlReport {
  readonly movies: FileReport;
  readonly credits: FileReport;
  /** what became of the file of other titles, if the user brought one */
  readonly titles?: TitlesReport;
  /** ids in both clean files */
  readonly in_both: number;
  /** the files read and written, by name, without the report itself */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** sentences about what was passed over */
  readonly warnings: readonly string[];
}

/** What became of the names in a file of titles: read = kept + duplicates + Σ rejected. */
export interface TitlesReport {
  readonly read: number;
  readonly kept: number;
  /** the same name of the same film once more */
  readonly duplicates: number;
  /** names left out, by reason; `unknown_film`: of a film that is not in the clean files */
  readonly rejected: Readonly<Counts>;
}

/** What became of the records of one raw file: read = kept + duplicates + Σ rejected + repaired. */
export interface FileReport {
  /** records after the header; a split one counts as two, a blank line is not counted */
  readonly read: number;
  /** split records that were joined; each made one row out of two records */
  readonly repaired: number;
  /** rows left out, by reason */
  readonly rejected: Readonly<Counts>;
  /** rows left out because an earlier kept row has the same id */
  readonly duplicates: number;
  readonly kept: number;
  /** cells of kept rows that were empty or unreadable and became 0, by column */
  readonly imputed: Readonly<Counts>;
  /** cells of kept rows that held something unreadable: empty now, or 0 if imputed */
  readonly unreadable_cells: Readonly<Counts>;
  /** cells of kept rows in which U+FFFD replaces half a surrogate pair */
  readonly replaced_surrogates: Readonly<Counts>;
  /** members of lists in kept rows, and fields of theirs, that were left out because they are unreadable, by column */
  readonly skipped: Readonly<Counts>;
  /** cells that were read in another writing than the usual one, by column and writing */
  readonly writings: Readonly<Record<string, Readonly<Counts>>>;
  /** kept rows that look wrong, by sign */
  readonly suspicious: Readonly<Record<string, Suspicion>>;
  /** how the header differs from the usual one */
  readonly schema: Schema;
  /** what each column of the clean file holds */
  readonly columns: Readonly<Record<string, ColumnProfile>>;
}

export interface Suspicion {
  /** what the sign means */
  readonly about: string;
  readonly total: number;
  /** the first ids */
  readonly ids: readonly number[];
}

/** How a header differs from the usual one. */
export interface Schema {
  /** between two fields; those of all parts if they differ */
  readonly separator: string;
  /** known, optional columns that it lacks */
  readonly missing: readonly string[];
  /** unknown columns; they are ignored */
  readonly extra: readonly string[];
  /** the file's name of a column → the usual one */
  readonly renamed: Readonly<Record<string, string>>;
}

/** What a column holds after cleaning. `nulls`: empty cells, and `[]` for a list that could not be read. */
export type ColumnProfile = NumberProfile | DateProfile | TextProfile | ListProfile;

/** Texts are counted exactly up to a limit; beyond it there are at least that many. */
export type Distinct = { readonly distinct: number } | { readonly distinct_at_least: number };

/** Null if the column holds no number. Quantiles are interpolated as in numpy. `zeros` are among the values. */
export interface NumberProfile {
  readonly type: "number";
  readonly nulls: number;
  readonly zeros: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

export interface DateProfile {
  readonly type: "date";
  readonly nulls: number;
  readonly distinct: number;
  readonly min: string | null;
  readonly max: string | null;
}

/** Lengths in UTF-16 units; null if no cell has text. */
export type TextProfile = Distinct & {
  readonly type: "text";
  readonly nulls: number;
  readonly shortest: number | null;
  readonly longest: number | null;
};

/** `values`: names in all lists together; `distinct`: different ones; `fewest` and `most`: in one list. */
export type ListProfile = Distinct & {
  readonly type: "list";
  readonly nulls: number;
  readonly empty: number;
  readonly values: number;
  readonly fewest: number | null;
  readonly most: number | null;
};

/**
 * Reads the report of a folder; undefined if there is none.
 * Errors: Problem if it cannot be read or is not a report, with `next` as what to do.
 */
export async function readEtlReport(artifacts: string, next: string): Promise<EtlReport | undefined> {
  const path = join(artifacts, ETL_REPORT);
  const bytes = await readIfThere(path, next);
  if (bytes === undefined) return undefined;
  const report = parseJson(new TextDecoder().decode(bytes));
  if (isEtlReport(report)) return report;
  throw new Problem(
    `${path} is not a report of movies etl: expected the files it wrote and the counts of both; ${next}`,
  );
}

const isEtlReport = (value: unknown): value is EtlReport =>
  isRecord(value) &&
  isRecord(value.files) &&
  Object.values(value.files).every((facts) => isRecord(facts) && typeof facts.sha256 === "string") &&
  isFileReport(value.movies) &&
  isFileReport(value.credits);

const isFileReport = (value: unknown): boolean =>
  isRecord(value) &&
  ["read", "repaired", "duplicates", "kept"].every((key) => typeof value[key] === "number") &&
  ["rejected", "imputed", "unreadable_cells"].every(
    (key) => isRecord(value[key]) && Object.values(value[key]).every((count) => typeof count === "number"),
  );
