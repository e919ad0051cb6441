import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  CLEAN_CREDITS,
  CLEAN_CREDITS_PARQUET,
  CLEAN_MOVIES,
  CLEAN_MOVIES_PARQUET,
  canonicalJson,
  ETL_REPORT,
  nextCommand,
  openStage,
  REJECTED,
  REJECTED_COLUMNS,
  type Stage,
} from "@movies/artifacts";
import type { Cut } from "./batches.js";
import { CREDITS } from "./credits.js";
import { findRawFile, type RawFile } from "./csv/source.js";
import { csvRow, FileWriter } from "./csv/write.js";
import { type EtlProgress, etlFile, type FileOutcome } from "./etl-file.js";
import type { Kind } from "./kind.js";
import { MOVIES } from "./movies.js";
import { openCleanParquet } from "./parquet/clean-parquet.js";
import type { EtlReport } from "./report.js";

export interface EtlOptions {
  /** the folder with movies_dataset.csv and credits.csv */
  readonly raw: string;
  /** the folder for cleanMovies.csv, cleanCredits.csv, rejected.csv and etl-report.json; made where absent */
  readonly out: string;
  /** write cleanMovies.parquet and cleanCredits.parquet too */
  readonly parquet?: boolean;
  /** called after every batch of rows */
  readonly onProgress?: (progress: EtlProgress) => void;
  /** how files are cut while reading; nothing that is written depends on it */
  readonly cut?: Cut;
}

/**
 * Cleans both raw files. They are written aside and moved into place when all is complete, the report last.
 * Errors: Problem in one sentence; what was in `out` before is untouched then, and nothing is left beside it.
 */
export async function runEtl(options: EtlOptions): Promise<EtlReport> {
  const missing = whereMissing(options.raw);
  const movies = await findRawFile(join(options.raw, MOVIES.rawFile), missing);
  const credits = await findRawFile(join(options.raw, CREDITS.rawFile), missing);
  const stage = await openStage(options.out);
  try {
    const report = await writeAll(stage, movies, credits, options);
    await stage.write(ETL_REPORT, canonicalJson(report));
    const parquet = [CLEAN_MOVIES_PARQUET, CLEAN_CREDITS_PARQUET];
    const written = [CLEAN_MOVIES, CLEAN_CREDITS, ...(options.parquet ? parquet : []), REJECTED, ETL_REPORT];
    await stage.moveOut(written, parquet); // none of an earlier run stays beside newer rows
    return report;
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

/** The sample is no way out where one of the two files is there: it never writes over somebody's own. */
function whereMissing(raw: string): string {
  const absent = [MOVIES.rawFile, CREDITS.rawFile].filter((name) => !existsSync(join(raw, name)));
  const put = `put The Movies Dataset's ${absent.join(" and ")} into ${raw}`;
  return absent.length < 2
    ? `${put}, then run the command again`
    : `${put}, or run: ${nextCommand("sample", raw)}`;
}

async function writeAll(
  stage: Stage,
  movies: RawFile,
  credits: RawFile,
  options: EtlOptions,
): Promise<EtlReport> {
  const rejected = await FileWriter.open(stage.path(REJECTED));
  try {
    await rejected.write(csvRow(REJECTED_COLUMNS));
    const film = await cleanOne(MOVIES, movies, stage, rejected, options);
    const people = await cleanOne(CREDITS, credits, stage, rejected, options);
    return {
      movies: film.outcome.report,
      credits: people.outcome.report,
      in_both: countShared(film.outcome.ids, people.outcome.ids),
      files: {
        [movies.name]: film.outcome.facts,
        [credits.name]: people.outcome.facts,
        [CLEAN_MOVIES]: film.written,
        [CLEAN_CREDITS]: people.written,
        ...film.parquet,
        ...people.parquet,
        [REJECTED]: await rejected.close(),
      },
      warnings: [...film.outcome.warnings, ...people.outcome.warnings],
    };
  } finally {
    await rejected.abandon();
  }
}

async function cleanOne(kind: Kind, raw: RawFile, stage: Stage, rejected: FileWriter, options: EtlOptions) {
  const clean = await FileWriter.open(stage.path(kind.cleanFile));
  const parquet = await openCleanParquet(stage, kind, options.parquet ?? false);
  try {
    const { cut, onProgress } = options;
    const onClean = parquet.add;
    const outcome: FileOutcome = await etlFile({ kind, raw, clean, rejected, onClean, cut, onProgress });
    return { outcome, written: await clean.close(), parquet: await parquet.close() };
  } finally {
    await clean.abandon();
    await parquet.abandon();
  }
}

function countShared(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0;
  for (const id of some) if (others.has(id)) count++;
  return count;
}
