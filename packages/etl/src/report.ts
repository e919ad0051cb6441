import type { FileFacts } from "@movies/artifacts/folder";
import { addCounts, type Counts } from "./clean/columns.js";
import type { Reading } from "./collector.js";
import type { Schema } from "./csv/columns.js";
import type { Cleaned, Kind } from "./kind.js";
import type { ColumnProfile } from "./profile/types.js";
import { DUPLICATE, type Rejection } from "./reasons.js";
import { SETTINGS } from "./settings.js";

/** What became of the records of one raw file: read = kept + duplicates + Σ rejected + repaired. */
export interface FileReport {
  /** records after the header; one that was split in two counts two, blank lines count nothing */
  read: number;
  /** split records joined again; each made one row of two records */
  repaired: number;
  /** rows left out, for every reason there is */
  rejected: Counts;
  /** rows left out because an earlier one, kept, has the same id */
  duplicates: number;
  kept: number;
  /** kept rows' cells that were empty or unreadable and became 0, per column */
  imputed: Counts;
  /** kept rows' cells with something in them that could not be read: they are empty now, or 0 where imputed */
  unreadable_cells: Counts;
  /** kept rows' cells in which U+FFFD stands for half a surrogate pair */
  replaced_surrogates: Counts;
  /** kept rows that look wrong, by sign: what it means, how many, and the first ids */
  suspicious: Record<string, Suspicion>;
  /** how the header differs from the usual one */
  schema: Schema;
  /** what each column of the clean file holds */
  columns: Readonly<Record<string, ColumnProfile>>;
}

export interface Suspicion {
  readonly about: string;
  total: number;
  readonly ids: number[];
}

/** etl-report.json */
export interface EtlReport {
  readonly movies: FileReport;
  readonly credits: FileReport;
  /** ids in both clean files */
  readonly in_both: number;
  /** the files read and written, by name; not the report itself */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** sentences about what was passed over */
  readonly warnings: readonly string[];
}

/** A report of nothing yet. */
export function emptyReport(kind: Kind): FileReport {
  return {
    read: 0,
    repaired: 0,
    rejected: Object.fromEntries(kind.reasons.map((reason) => [reason, 0])),
    duplicates: 0,
    kept: 0,
    imputed: {},
    unreadable_cells: {},
    replaced_surrogates: {},
    suspicious: Object.fromEntries(
      Object.entries(kind.signs).map(([sign, { about }]) => [sign, { about, total: 0, ids: [] }]),
    ),
    schema: { missing: [], extra: [], renamed: {} },
    columns: {},
  };
}

/** Adds a batch: what it was cleaned to, and all rows of it that were left out. */
export function addBatch(
  report: FileReport,
  cleaned: Cleaned,
  left: readonly Rejection[],
  soFar: Reading,
): void {
  report.read = soFar.read;
  report.repaired = soFar.repaired;
  report.schema = soFar.schema;
  report.kept += cleaned.table.numRows();
  for (const { reason } of left) {
    if (reason === DUPLICATE) report.duplicates++;
    else report.rejected[reason] = (report.rejected[reason] ?? 0) + 1;
  }
  addCounts(report.imputed, cleaned.imputed);
  addCounts(report.unreadable_cells, cleaned.unreadable);
  addCounts(report.replaced_surrogates, cleaned.mended);
  addSuspicious(report, cleaned.suspicious);
}

/** Adds the ids of rows that look wrong, by sign. */
export function addSuspicious(report: FileReport, found: Cleaned["suspicious"]): void {
  for (const [sign, ids] of Object.entries(found)) {
    const known = report.suspicious[sign];
    if (known === undefined) throw new Error(`${sign} is no sign that this kind of file has`);
    known.total += ids.length;
    known.ids.push(...ids.slice(0, SETTINGS.suspiciousIds - known.ids.length));
  }
}

/** Throws, as a bug of ours, where a record has got lost on the way. */
export function assertReconciles(name: string, report: FileReport): void {
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + count, 0);
  const { read, kept, duplicates, repaired } = report;
  if (read !== kept + duplicates + rejected + repaired)
    throw new Error(
      `${name}: read ${read}, but kept ${kept} + duplicates ${duplicates} + rejected ${rejected} + repaired ${repaired}`,
    );
}
