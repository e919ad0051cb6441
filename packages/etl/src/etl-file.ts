import { type FileFacts, type FileWriter, Problem } from "@movies/artifacts/folder";
import type { ColumnTable } from "./arquero.js";
import { type Cut, readBatches } from "./batches.js";
import { cellsOf } from "./clean/cells-of.js";
import { addCounts, type Counts } from "./clean/columns.js";
import type { Renames } from "./csv/columns.js";
import type { Swallowing } from "./csv/swallowed.js";
import { type Cell, csvRow, csvRows } from "./csv/write.js";
import type { RawInput } from "./input/raw-input.js";
import type { Kind } from "./kind.js";
import { FileProfiler } from "./profile/file.js";
import type { Rejection } from "./reasons.js";
import { addBatch, addSuspicious, assertReconciles, emptyReport, type FileReport } from "./report.js";
import { swallowedRows, unknownColumns, unreadableColumns } from "./warnings.js";

/** How far a file has come. */
export interface EtlProgress {
  /** its name, such as `credits.csv` */
  readonly file: string;
  readonly bytesRead: number;
  /** its size, packed as it may be; undefined where it comes from a pipe */
  readonly bytesTotal: number | undefined;
  /** records read */
  readonly rows: number;
}

/** What cleaning one file came to. */
export interface FileOutcome {
  readonly report: FileReport;
  /** ids kept */
  readonly ids: ReadonlySet<number>;
  /** of the CSV, unpacked */
  readonly facts: FileFacts;
  readonly warnings: readonly string[];
}

export interface FileJob {
  readonly kind: Kind;
  readonly raw: RawInput;
  readonly clean: FileWriter;
  readonly rejected: FileWriter;
  /** told of every batch of clean rows, once they are written */
  readonly onClean?: ((rows: ColumnTable) => Promise<void>) | undefined;
  readonly cut?: Cut | undefined;
  readonly renames?: Renames | undefined;
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
  renames,
  onProgress,
}: FileJob): Promise<FileOutcome> {
  const report = emptyReport(kind);
  const ids = new Set<number>();
  let facts: FileFacts = { bytes: 0, sha256: "" };
  const filled: Counts = {};
  let swallowing: readonly Swallowing[] = [];
  const profiler = new FileProfiler(kind);
  const unknown = kind.cleanColumns.map((name) => (kind.lists.includes(name) ? "[]" : "")); // a list that is not known is an empty one
  let first: Rejection | undefined;
  await clean.write(csvRow(kind.cleanColumns));
  for await (const batch of readBatches(raw, kind.rawColumns, { cut, renames })) {
    const cleaned = kind.clean(batch.rows, ids);
    const left = [...batch.rejected, ...cleaned.left].sort((a, b) => a.line - b.line);
    first ??= left[0];
    addCounts(filled, cleaned.filled);
    addBatch(report, cleaned, left, batch.soFar);
    const columns = kind.cleanColumns.map((name) => cellsOf<Cell>(cleaned.table, name));
    profiler.add(columns);
    await clean.write(csvRows(columns, unknown));
    await onClean?.(cleaned.table);
    await rejected.write(
      left.map(({ line, id, reason, raw: text }) => csvRow([kind.rawFile, line, id, reason, text])).join(""),
    );
    facts = batch.soFar.facts ?? facts;
    swallowing = batch.soFar.swallowing;
    const { consumed, read } = batch.soFar;
    onProgress?.({ file: kind.rawFile, bytesRead: consumed, bytesTotal: raw.bytes, rows: read });
  }
  assertReconciles(kind.name, report);
  if (report.kept === 0)
    throw new Problem(
      `${raw.label}: not one of ${report.read} rows could be kept, the first (line ${first?.line}) for ${first?.reason}; ${raw.next}`,
    );
  addSuspicious(
    report,
    kind.compare((column) => profiler.numbers(column)),
  );
  report.columns = profiler.profile();
  const warnings = [
    ...swallowedRows(kind.rawFile, swallowing),
    ...unknownColumns(kind.rawFile, report.schema.extra),
    ...unreadableColumns(kind.rawFile, report, filled),
  ];
  return { report, ids, facts, warnings };
}
