import { type Counts, type FileFacts, type FileReport, Problem, type Schema } from "@movies/artifacts/folder";
import type { Renames } from "../csv/header.js";
import { readRows } from "../csv/rows.js";
import { type Swallowing, swallowedRecords } from "../csv/swallowed.js";
import type { Dataset } from "../datasets/dataset.js";
import { DATASETS } from "../datasets/index.js";
import { DUPLICATE } from "../datasets/reasons.js";
import type { RawInput } from "../input/raw-input.js";
import { CleanWriter } from "../output/clean-writer.js";
import { RejectedWriter, rejectedPart } from "../output/rejected.js";
import { Measures } from "../report/measures.js";
import type { Tally } from "../report/report.js";
import { warningsOf } from "../report/warnings.js";
import { RowCleaner } from "./row-cleaner.js";

/** A job: one raw file to clean. Plain data, so that it can be sent to a thread. */
export interface CleaningJob {
  readonly dataset: keyof typeof DATASETS;
  /** the folder to write to */
  readonly dir: string;
  readonly parquet: boolean;
  readonly renames: Renames;
  readonly pieceBytes: number;
}

/** The result of a job, plain data as well. */
export interface CleanedFile {
  readonly report: FileReport;
  /** ids kept */
  readonly ids: Float64Array;
  /** of the CSV, unpacked */
  readonly raw: FileFacts;
  /** each file written, by name, except the rejected rows */
  readonly written: Readonly<Record<string, FileFacts>>;
  readonly warnings: readonly string[];
}

/** How far a file has come. */
export interface EtlProgress {
  /** its name, such as `credits.csv` */
  readonly file: string;
  readonly bytesRead: number;
  /** its size, packed as it may be; undefined if it comes from a pipe */
  readonly bytesTotal: number | undefined;
  /** records read */
  readonly rows: number;
}

/** Cleans one raw file into the files of a folder. Errors: Problem; what was written until then stays there. */
export async function cleanFile(
  job: CleaningJob,
  raw: RawInput,
  onProgress: ((progress: EtlProgress) => void) | undefined,
): Promise<CleanedFile> {
  const dataset = DATASETS[job.dataset];
  const rejected = await RejectedWriter.open(rejectedPart(job.dir, job.dataset), dataset.rawFile);
  let clean: CleanWriter | undefined;
  try {
    clean = await CleanWriter.open(dataset, job);
    const { tally, swallowing, facts } = await cleanRows(dataset, raw, job, clean, rejected, onProgress);
    await rejected.close();
    const written = await clean.close();
    const { fileReport } = await import("../report/report.js"); // it loads arquero
    return {
      report: fileReport(dataset, tally),
      ids: tally.measured.id?.values ?? new Float64Array(),
      raw: facts,
      written,
      warnings: warningsOf(dataset.rawFile, swallowing, tally),
    };
  } finally {
    await rejected.abandon();
    await clean?.abandon();
  }
}

async function cleanRows(
  dataset: Dataset,
  raw: RawInput,
  { renames, pieceBytes }: CleaningJob,
  clean: CleanWriter,
  rejected: RejectedWriter,
  onProgress: ((progress: EtlProgress) => void) | undefined,
): Promise<{ tally: Tally; swallowing: readonly Swallowing[]; facts: FileFacts }> {
  const measures = new Measures(dataset);
  const counts = { read: 0, repaired: 0, kept: 0, duplicates: 0 };
  const reasons: Counts = Object.fromEntries(dataset.reasons.map((reason) => [reason, 0]));
  const swallowing: Swallowing[] = [];
  let cleaner: RowCleaner | undefined;
  let schema: Schema | undefined;
  let facts: FileFacts | undefined;
  for await (const batch of readRows(raw, dataset, renames, pieceBytes)) {
    cleaner ??= new RowCleaner(dataset, batch.columns.at);
    schema = batch.columns.schema;
    facts = batch.facts;
    counts.read = batch.read;
    counts.repaired = batch.repaired;
    const kept = [];
    for (const row of batch.rows) {
      const records = swallowedRecords(row, batch.columns);
      if (records > 0) swallowing.push({ line: row.line, records });
      const reason = row.reason ?? cleaner.judge(row.cells);
      if (reason === null) kept.push(cleaner.clean(row.cells));
      else {
        if (reason === DUPLICATE) counts.duplicates++;
        else reasons[reason] = (reasons[reason] ?? 0) + 1;
        rejected.add(row, row.reason ? "" : cleaner.rawId(row.cells), reason);
      }
    }
    counts.kept += kept.length;
    measures.add(kept);
    await clean.write(kept);
    await rejected.flush();
    if (batch.rows.length === 0) continue;
    onProgress?.({
      file: dataset.rawFile,
      bytesRead: batch.consumed,
      bytesTotal: raw.bytes,
      rows: counts.read,
    });
  }
  if (cleaner === undefined || schema === undefined || facts === undefined)
    throw new Error(`${raw.label} ended before its last batch`);
  if (counts.kept === 0) throw nothingKept(raw, counts.read, rejected);
  const { counts: cells } = cleaner;
  return {
    tally: { ...counts, rejected: reasons, cells, schema, measured: measures.result() },
    swallowing,
    facts,
  };
}

const nothingKept = ({ label, next }: RawInput, read: number, { first }: RejectedWriter): Problem =>
  new Problem(
    `${label}: not one of ${read} rows could be kept, the first (line ${first?.line}) for ${first?.reason}; ${next}`,
  );
