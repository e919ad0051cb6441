import {
  canonicalJson,
  ETL_REPORT,
  type EtlReport,
  OTHER_TITLES,
  openStage,
  Problem,
  schemaOf,
} from "@movies/artifacts/folder";
import type { EtlProgress } from "./clean/progress.js";
import { refuseStrangers } from "./clean/strangers.js";
import type { Renames } from "./csv/header.js";
import { DATASETS } from "./datasets/index.js";
import { findInputs, type InputChoice } from "./input/find.js";
import { joinRejected } from "./output/rejected.js";
import { SETTINGS } from "./settings.js";
import { cleanBoth } from "./threads/clean-both.js";
import { holdAgainst } from "./thresholds/hold.js";
import type { NamedThresholds } from "./thresholds/thresholds.js";
import { addTitles } from "./titles/add-titles.js";

export interface EtlOptions {
  /** the folder with both files, under one of the names they are published under, plain or packed */
  readonly raw: string;
  /** these instead of the files in the raw folder; several are the parts of one file, in order */
  readonly movies?: InputChoice | readonly InputChoice[] | undefined;
  readonly credits?: InputChoice | readonly InputChoice[] | undefined;
  /** a CSV of other names of the films: `title`, and `id` or `imdb_id`; optionally `language` and `kind` */
  readonly titles?: string | undefined;
  /** the folder for cleanMovies.csv, cleanCredits.csv, rejected.csv and etl-report.json; created if absent */
  readonly out: string;
  /** what the files call a column → the usual name; used if a file has the one and lacks the other */
  readonly renames?: Renames | undefined;
  /** which comes first in dates such as 1/2/1995; without it those are not read */
  readonly dates?: "dmy" | "mdy" | undefined;
  /** a backslash before a quote means that the quote belongs to the text, as Spark and MySQL write it */
  readonly escaped?: boolean | undefined;
  /** go on with a warning if most rows are rejected, or if the files share hardly an id */
  readonly keepAnyway?: boolean | undefined;
  /** what the report must meet; otherwise nothing is written */
  readonly thresholds?: NamedThresholds | undefined;
  /** write cleanMovies.parquet and cleanCredits.parquet too */
  readonly parquet?: boolean;
  /** called after every batch of rows; of both files together if they are read at the same time */
  readonly onProgress?: ((progress: EtlProgress) => void) | undefined;
  /** 1 to clean one file after the other, 2 at the same time; by default by their size. Nothing that is written depends on it */
  readonly threads?: 1 | 2;
  /** bytes read at once; nothing that is written depends on it */
  readonly pieceBytes?: number;
}

/**
 * Cleans both raw files. They are written aside and moved into place when all is complete, the report last.
 * Errors: Problem in one sentence; then the previous files in `out` are untouched, and nothing is left beside them.
 */
export async function runEtl(options: EtlOptions): Promise<EtlReport> {
  const { raw, out, parquet = false, renames = new Map(), thresholds, onProgress, threads } = options;
  const { dates, escaped = false, keepAnyway = false } = options;
  const chosen = { movies: listOf(options.movies), credits: listOf(options.credits) };
  const inputs = await findInputs(raw, chosen);
  const stage = await openStage(out);
  try {
    const { pieceBytes = SETTINGS.pieceBytes } = options;
    const job = { dir: stage.dir, parquet, renames, pieceBytes, dates, escaped, keepAnyway };
    const { movies, credits } = await cleanBoth(inputs, { raw, chosen, onProgress, threads }, job);
    const { reportOf } = await import("./report/report.js"); // it loads arquero
    const titles =
      options.titles === undefined ? undefined : await addTitles(options.titles, stage, pieceBytes);
    const both = reportOf(movies, credits, await joinRejected(stage), titles);
    refuseIdleRenames(renames, both);
    const strangers = refuseStrangers(inputs, { movies, credits }, both.in_both, keepAnyway);
    const report = { ...both, warnings: [...both.warnings, ...strangers] };
    if (thresholds !== undefined) holdAgainst(thresholds, report);
    await stage.write(ETL_REPORT, canonicalJson({ $schema: schemaOf("etl-report"), ...report }));
    await stage.moveOut(ETL_REPORT, [...PARQUET_FILES, OTHER_TITLES]); // an earlier run's file must not stay beside newer rows
    return report;
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

const listOf = (choice: EtlOptions["movies"]): readonly InputChoice[] =>
  choice === undefined ? [] : isList(choice) ? choice : [choice];

const isList = (choice: InputChoice | readonly InputChoice[]): choice is readonly InputChoice[] =>
  Array.isArray(choice);

const PARQUET_FILES = Object.values(DATASETS).flatMap(({ files }) => files.map(({ parquet }) => parquet));

/** A misspelt name would silently change nothing. */
function refuseIdleRenames(renames: Renames, { movies, credits }: EtlReport): void {
  for (const [from, to] of renames) {
    if (movies.schema.renamed[from] === to || credits.schema.renamed[from] === to) continue;
    throw new Problem(
      `--rename ${from}=${to} changes nothing: expected a column ${from} in a file without ${to}; found none; leave it out or look at the header, then run the command again`,
    );
  }
}
