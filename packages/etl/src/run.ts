import {
  CLEAN_CREDITS,
  CLEAN_CREDITS_PARQUET,
  CLEAN_MOVIES,
  CLEAN_MOVIES_PARQUET,
  canonicalJson,
  ETL_REPORT,
  openStage,
  Problem,
  REJECTED,
  REJECTED_COLUMNS,
  type Stage,
} from "@movies/artifacts";
import type { Cut } from "./batches.js";
import { CREDITS } from "./credits.js";
import type { Renames } from "./csv/columns.js";
import { csvRow, FileWriter } from "./csv/write.js";
import { type EtlProgress, etlFile } from "./etl-file.js";
import { findInputs, type InputChoice } from "./input/find.js";
import type { RawInput } from "./input/raw-input.js";
import type { Kind } from "./kind.js";
import { MOVIES } from "./movies.js";
import { openCleanParquet } from "./parquet/clean-parquet.js";
import type { EtlReport } from "./report.js";
import { holdAgainst } from "./thresholds/hold.js";
import type { NamedThresholds } from "./thresholds/read.js";

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
  const { movies, credits } = await findInputs(options.raw, {
    movies: { rawFile: MOVIES.rawFile, option: "--movies", chosen: options.movies },
    credits: { rawFile: CREDITS.rawFile, option: "--credits", chosen: options.credits },
  });
  const stage = await openStage(options.out);
  try {
    const report = await writeAll(stage, movies, credits, options);
    refuseIdleRenames(options.renames, report);
    if (options.thresholds !== undefined) holdAgainst(options.thresholds, report);
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

async function writeAll(
  stage: Stage,
  movies: RawInput,
  credits: RawInput,
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
        [MOVIES.rawFile]: film.outcome.facts,
        [CREDITS.rawFile]: people.outcome.facts,
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

async function cleanOne(kind: Kind, raw: RawInput, stage: Stage, rejected: FileWriter, options: EtlOptions) {
  const clean = await FileWriter.open(stage.path(kind.cleanFile));
  const parquet = await openCleanParquet(stage, kind, options.parquet ?? false);
  try {
    const { cut, renames, onProgress } = options;
    const onClean = parquet.add;
    const outcome = await etlFile({ kind, raw, clean, rejected, onClean, cut, renames, onProgress });
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
