import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type FileFacts, fileProblem } from "@movies/artifacts/folder";
import type { WritingOptions } from "../cells/writing.js";
import type { RowOptions } from "../csv/rows.js";
import { DATASETS } from "../datasets/index.js";
import type { RawInput } from "../input/raw-input.js";
import { spooled } from "../input/spool.js";
import { CleanWriter } from "../output/clean-writer.js";
import { RejectedWriter, rejectedPart } from "../output/rejected.js";
import type { CleanedFile } from "../report/file-report.js";
import { type CleanedRows, cleanRows } from "./clean-rows.js";
import { decideWritings } from "./decide.js";
import { refuseLoss } from "./loss.js";
import type { Tell } from "./progress.js";
import type { ColumnWritings } from "./row-cleaner.js";
import { warningsOf } from "./warnings.js";

/** What is to be made of one raw file: plain data, so that it can be sent to a thread. */
export interface CleaningJob extends RowOptions, WritingOptions {
  readonly dataset: keyof typeof DATASETS;
  /** the folder to write to */
  readonly dir: string;
  readonly parquet: boolean;
  /** goes on if most rows are rejected */
  readonly keepAnyway: boolean;
}

/**
 * Cleans the parts of one raw file into the files of a folder. They are read once, and again while whole columns turn out to
 * be written in another way: rows that are kept only because their ids were understood may hold more such columns. Errors: Problem; what was written until then stays there.
 */
export async function cleanFile(
  job: CleaningJob,
  parts: readonly RawInput[],
  onProgress: Tell,
): Promise<CleanedFile> {
  const dataset = DATASETS[job.dataset];
  const spools = parts.map((_, i) => join(job.dir, `spool-${job.dataset}-${i}`));
  const inputs = parts.map((part, i) => spooled(part, spools[i] ?? ""));
  let decided: ColumnWritings = new Map();
  let done = await attempt(inputs, job, decided, onProgress);
  for (;;) {
    const open = await decideWritings(dataset, inputs, job, done.rows);
    const found = [...open].filter(([column]) => !decided.has(column));
    if (found.length === 0) break;
    decided = new Map([...decided, ...found]);
    done = await attempt(inputs, job, decided, onProgress);
  }
  for (const spool of spools) if (existsSync(spool)) await removeSpool(spool);
  const { rows, written } = done;
  const losses = refuseLoss(dataset, parts, rows, job);
  const { fileReport } = await import("../report/file-report.js"); // it loads arquero
  return {
    report: fileReport(dataset, rows.tally),
    ids: rows.tally.measured.id?.values.slice() ?? new Float64Array(),
    raw: rows.facts,
    written,
    warnings: [...losses, ...warningsOf(dataset, rows)],
  };
}

async function removeSpool(path: string): Promise<void> {
  try {
    await rm(path);
  } catch (error) {
    throw fileProblem(error, "remove", path, "look at the disk, then run the command again");
  }
}

/** Cleans everything with the columns written as decided. */
async function attempt(
  parts: readonly RawInput[],
  job: CleaningJob,
  decided: ColumnWritings,
  onProgress: Tell,
): Promise<{ rows: CleanedRows; written: Record<string, FileFacts> }> {
  const dataset = DATASETS[job.dataset];
  const rejected = await RejectedWriter.open(rejectedPart(job.dir, job.dataset));
  let clean: CleanWriter | undefined;
  try {
    clean = await CleanWriter.open(dataset, job);
    const rows = await cleanRows(dataset, parts, job, { clean, rejected, decided, onProgress });
    await rejected.close();
    return { rows, written: await clean.close() };
  } finally {
    await rejected.abandon();
    await clean?.abandon();
  }
}
