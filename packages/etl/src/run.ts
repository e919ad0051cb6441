import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import {
  CLEAN_CREDITS_PARQUET,
  CLEAN_MOVIES_PARQUET,
  canonicalJson,
  ETL_REPORT,
  type FileFacts,
  FileWriter,
  fileProblem,
  openStage,
  Problem,
  REJECTED,
  REJECTED_COLUMNS,
  type Stage,
} from "@movies/artifacts/folder";
import type { Cut } from "./batches.js";
import type { CleanedFile } from "./clean-file.js";
import type { Renames } from "./csv/columns.js";
import { rejectedPart } from "./csv/rejected-part.js";
import { csvRow } from "./csv/write.js";
import type { EtlProgress } from "./etl-file.js";
import { type Both, findInputs, type InputChoice } from "./input/find.js";
import { RAW_FILES } from "./raw-files.js";
import type { EtlReport } from "./report.js";
import { cleanBoth } from "./threads/clean-both.js";
import { holdAgainst } from "./thresholds/hold.js";
import type { NamedThresholds } from "./thresholds/thresholds.js";

export interface EtlOptions {
  /** the folder with movies_dataset.csv and credits.csv, each as it is, as `.csv.gz` or as `.zip` */
  readonly raw: string;
  /** these instead of what the raw folder has */
  readonly movies?: InputChoice | undefined;
  readonly credits?: InputChoice | undefined;
  /** the folder for cleanMovies.csv, cleanCredits.csv, rejected.csv and etl-report.json; made where absent */
  readonly out: string;
  /** what the files call a column → the usual name; taken where a file has the one and lacks the other */
  readonly renames?: Renames | undefined;
  /** what the report must keep to, else nothing is written */
  readonly thresholds?: NamedThresholds | undefined;
  /** write cleanMovies.parquet and cleanCredits.parquet too */
  readonly parquet?: boolean;
  /** called after every batch of rows, of both files together where they are read at the same time */
  readonly onProgress?: ((progress: EtlProgress) => void) | undefined;
  /** 1 to clean one file after the other, 2 at the same time; by default by their size. Nothing that is written depends on it */
  readonly threads?: 1 | 2;
  /** how files are cut while reading; nothing that is written depends on it */
  readonly cut?: Cut;
}

/**
 * Cleans both raw files. They are written aside and moved into place when all is complete, the report last.
 * Errors: Problem in one sentence; what was in `out` before is untouched then, and nothing is left beside it.
 */
export async function runEtl(options: EtlOptions): Promise<EtlReport> {
  const { raw, out, parquet = false, renames, cut, thresholds, onProgress, threads } = options;
  const chosen = { movies: options.movies, credits: options.credits };
  const inputs = await findInputs(raw, chosen);
  const stage = await openStage(out);
  try {
    const job = { dir: stage.dir, parquet, renames, cut };
    const cleaned = await cleanBoth(inputs, { raw, chosen, onProgress, threads }, job);
    const report = reportOf(cleaned, await joinRejected(stage));
    refuseIdleRenames(renames, report);
    if (thresholds !== undefined) holdAgainst(thresholds, report);
    await stage.write(ETL_REPORT, canonicalJson(report));
    // None of an earlier run stays beside newer rows.
    await stage.moveOut(ETL_REPORT, [CLEAN_MOVIES_PARQUET, CLEAN_CREDITS_PARQUET]);
    return report;
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

/** A misspelt one would change nothing, and say nothing. */
function refuseIdleRenames(renames: Renames | undefined, { movies, credits }: EtlReport): void {
  for (const [from, to] of renames ?? []) {
    if (movies.schema.renamed[from] === to || credits.schema.renamed[from] === to) continue;
    throw new Problem(
      `--rename ${from}=${to} changes nothing: expected a column ${from} in a file without ${to}; found none; leave it out or look at the header, then run the command again`,
    );
  }
}

/** Writes rejected.csv: the rows left out of the films, then of the credits. */
async function joinRejected(stage: Stage): Promise<FileFacts> {
  const rejected = await FileWriter.open(stage.path(REJECTED));
  try {
    await rejected.write(csvRow(REJECTED_COLUMNS));
    for (const part of [rejectedPart(stage.dir, "movies"), rejectedPart(stage.dir, "credits")])
      await moveInto(rejected, part);
    return await rejected.close();
  } finally {
    await rejected.abandon();
  }
}

/** Errors: Problem. */
async function moveInto(rejected: FileWriter, part: string): Promise<void> {
  try {
    for await (const piece of createReadStream(part)) await rejected.write(piece);
    await rm(part);
  } catch (error) {
    throw fileProblem(error, "move the rows of", part, "look at the disk, then run the command again");
  }
}

function reportOf({ movies, credits }: Both<CleanedFile>, rejected: FileFacts): EtlReport {
  return {
    movies: movies.report,
    credits: credits.report,
    in_both: countShared(movies.ids, credits.ids),
    files: {
      [RAW_FILES.movies]: movies.raw,
      [RAW_FILES.credits]: credits.raw,
      ...movies.written,
      ...credits.written,
      [REJECTED]: rejected,
    },
    warnings: [...movies.warnings, ...credits.warnings],
  };
}

function countShared(some: Int32Array, others: Int32Array): number {
  const known = new Set(others);
  let count = 0;
  for (const id of some) if (known.has(id)) count++;
  return count;
}
