import {
  type EtlProgress,
  type EtlReport,
  type InputChoice,
  readThresholds,
  runEtl,
  THRESHOLDS_FILE,
} from "@movies/etl";
import type { Command, Option } from "commander";
import { fileOption, folderOption } from "../../options.js";
import type { Progress } from "../../terminal/progress.js";
import { Rate } from "../../terminal/rate.js";
import { type Formats, formatOption, renameOption, STDIN } from "./options.js";

/** What is to be cleaned, and how. */
export interface CleaningOptions {
  readonly raw: string;
  readonly movies?: string;
  readonly credits?: string;
  readonly rename?: ReadonlyMap<string, string>;
  readonly strict?: boolean;
  readonly thresholds?: string;
  readonly format: Formats;
}

export const rawOption = (): Option =>
  folderOption(
    "--raw <folder>",
    "the folder with movies_dataset.csv and credits.csv, also as .csv.gz or .zip",
    "raw",
  );

export const withCleaningOptions = (command: Command): Command =>
  command
    .addOption(fileOption("--movies <file>", "another file of films: .csv, .csv.gz, .zip, or - for stdin"))
    .addOption(fileOption("--credits <file>", "another file of credits, likewise"))
    .addOption(renameOption())
    .option("--strict", `write nothing where a threshold is not kept to; they are in RAW/${THRESHOLDS_FILE}`)
    .addOption(
      fileOption("--thresholds <file>", "other thresholds than those of the raw folder").implies({
        strict: true,
      }),
    )
    .addOption(formatOption());

/** Cleans the raw files into the folder `out`. Errors: Problem. */
export async function clean(
  options: CleaningOptions,
  out: string,
  progress: Progress | undefined,
): Promise<EtlReport> {
  const { raw, rename, strict, thresholds, format } = options;
  return runEtl({
    raw,
    out,
    movies: choice(options.movies),
    credits: choice(options.credits),
    renames: rename,
    thresholds: strict ? await readThresholds(raw, thresholds) : undefined,
    parquet: format.includes("parquet"),
    onProgress: progress && teller(progress),
  });
}

/** Reading from a terminal, or reading two files from one pipe, is wrong usage. */
export function refuseStdin(command: Command, { movies, credits }: CleaningOptions): void {
  if (movies !== STDIN && credits !== STDIN) return;
  if (movies === credits)
    command.error("error: --movies - and --credits -: only one of the two can come from stdin");
  if (process.stdin.isTTY)
    command.error("error: - stands for what is piped in, as in: zcat movies.csv.gz | movies etl --movies -");
}

export const choice = (file: string | undefined): InputChoice | undefined =>
  file === STDIN ? process.stdin : file;

function teller(progress: Progress): (advance: EtlProgress) => void {
  const rate = new Rate();
  return (advance) => {
    const { file, bytesRead, bytesTotal } = advance;
    const share = bytesTotal === undefined ? undefined : bytesRead / bytesTotal;
    progress.update(`reading ${file}`, share, rate.tell(advance, performance.now()));
  };
}
