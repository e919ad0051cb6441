import { type FileFacts, Problem } from "@movies/artifacts";
import type { ColumnTable } from "arquero";
import { type Cut, readBatches } from "./batches.js";
import { addCounts, type Counts } from "./clean/columns.js";
import type { RawFile } from "./csv/source.js";
import { type Cell, csvRow, type FileWriter } from "./csv/write.js";
import type { Cleaned, Kind } from "./kind.js";
import type { Rejection } from "./reasons.js";
import { addBatch, assertReconciles, emptyReport, type FileReport } from "./report.js";
import { unknownColumns, unreadableColumns } from "./warnings.js";

/** How far a file has come. */
export interface EtlProgress {
  /** its name, such as `credits.csv` */
  readonly file: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** records read */
  readonly rows: number;
}

/** What cleaning one file came to. */
export interface FileOutcome {
  readonly report: FileReport;
  /** ids kept */
  readonly ids: ReadonlySet<number>;
  /** of the raw file */
  readonly facts: FileFacts;
  readonly warnings: readonly string[];
}

export interface FileJob {
  readonly kind: Kind;
  readonly raw: RawFile;
  readonly clean: FileWriter;
  readonly rejected: FileWriter;
  /** told of every batch of clean rows, once they are written */
  readonly onClean?: ((rows: ColumnTable) => Promise<void>) | undefined;
  readonly cut?: Cut | undefined;
  readonly onProgress?: ((progress: EtlProgress) => void) | undefined;
}

/**
 * Cleans one raw file batch by batch into `clean`, and what is left out into `rejected`. Files know nothing of each other.
 * Errors: Problem, also where not one row could be kept.
 */
export async function etlFile({
  kind,
  raw,
  clean,
  rejected,
  onClean,
  cut,
  onProgress,
}: FileJob): Promise<FileOutcome> {
  const report = emptyReport(kind);
  const ids = new Set<number>();
  let facts: FileFacts = { bytes: 0, sha256: "" };
  const filled: Counts = {};
  let unknown: readonly string[] = [];
  let first: Rejection | undefined;
  await clean.write(csvRow(kind.cleanColumns));
  for await (const batch of readBatches(raw, kind.rawColumns, cut)) {
    const cleaned = kind.clean(batch.rows, ids);
    const left = [...batch.rejected, ...cleaned.left].sort((a, b) => a.line - b.line);
    first ??= left[0];
    addCounts(filled, cleaned.filled);
    addBatch(report, cleaned, left, batch.soFar);
    await clean.write(cleanText(kind, cleaned));
    await onClean?.(cleaned.table);
    await rejected.write(
      left.map(({ line, id, reason, raw: text }) => csvRow([raw.name, line, id, reason, text])).join(""),
    );
    facts = batch.soFar.facts ?? facts;
    unknown = batch.soFar.unknownColumns;
    const { bytes, read } = batch.soFar;
    onProgress?.({ file: raw.name, bytesRead: bytes, bytesTotal: raw.bytes, rows: read });
  }
  assertReconciles(kind.name, report);
  if (report.kept === 0)
    throw new Problem(
      `${raw.path}: not one of ${report.read} rows could be kept, the first (line ${first?.line}) for ${first?.reason}; ${raw.next}`,
    );
  const warnings = [...unknownColumns(raw.name, unknown), ...unreadableColumns(raw.name, report, filled)];
  return { report, ids, facts, warnings };
}

/** The clean rows as CSV. A list that is not known is an empty one. */
function cleanText({ lists, cleanColumns }: Kind, { table }: Cleaned): string {
  const columns = cleanColumns.map((name) => table.array(name));
  const empty = cleanColumns.map((name): Cell => (lists.includes(name) ? [] : null));
  const rows: string[] = [];
  for (let row = 0; row < table.numRows(); row++)
    rows.push(csvRow(columns.map((column, i): Cell => column[row] ?? empty[i])));
  return rows.join("");
}
