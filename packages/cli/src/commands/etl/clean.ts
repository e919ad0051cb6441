import {
  type EtlProgress,
  type EtlReport,
  type InputChoice,
  readThresholds,
  runEtl,
  THRESHOLDS_FILE,
} from "@movies/etl";
import type { Command, Option } from "commander";
import { fileOption, filesOption, folderOption } from "../../options.js";
import type { Progress } from "../../terminal/progress.js";
import { Rate } from "../../terminal/rate.js";
import { datesOption, escapeOption, type Formats, formatOption, renameOption, STDIN } from "./options.js";

/** What is to be cleaned, and how. */
export interface CleaningOptions {
  readonly raw: string;
  readonly movies?: readonly string[];
  readonly credits?: readonly string[];
  readonly titles?: string;
  readonly rename?: ReadonlyMap<string, string>;
  readonly dates?: "dmy" | "mdy";
  readonly escape?: string;
  readonly keepAnyway?: boolean;
  readonly strict?: boolean;
  readonly thresholds?: string;
  readonly format: Formats;
}

export const rawOption = (): Option =>
  folderOption(
    "--raw <folder>",
    "the folder with the two files, as Kaggle names them or as movies_dataset.csv and credits.csv, packed or not",
    "raw",
  );

export const withCleaningOptions = (command: Command): Command =>
  command
    .addOption(
      filesOption(
        "--movies <file...>",
        "files of films to use instead, read as one: .csv, .csv.gz, .zip, or - for stdin",
      ),
    )
    .addOption(filesOption("--credits <file...>", "files of credits to use instead, likewise"))
    .addOption(fileOption("--titles <file>", "a CSV of more names of the films: title, and id or imdb_id"))
    .addOption(renameOption())
    .addOption(datesOption())
    .addOption(escapeOption())
    .option("--keep-anyway", "continue even if most rows are rejected, or if the files share hardly any ids")
    .option(
      "--strict",
      `write nothing if a threshold is not met; thresholds are read from RAW/${THRESHOLDS_FILE}`,
    )
    .addOption(
      fileOption("--thresholds <file>", "thresholds to use instead of those in the raw folder").implies({
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
  const { raw, rename, dates, keepAnyway, strict, thresholds, format } = options;
  return runEtl({
    raw,
    out,
    movies: options.movies?.map(choice),
    credits: options.credits?.map(choice),
    titles: options.titles,
    renames: rename,
    dates,
    escaped: options.escape !== undefined,
    keepAnyway,
    thresholds: strict ? await readThresholds(raw, thresholds) : undefined,
    parquet: format.includes("parquet"),
    onProgress: progress && teller(progress),
  });
}

/** Reading from a terminal, or reading two files from one pipe, is wrong usage. */
export function refuseStdin(command: Command, { movies = [], credits = [] }: CleaningOptions): void {
  const piped = [...movies, ...credits].filter((file) => file === STDIN).length;
  if (piped > 1) command.error("error: --movies - and --credits -: only one file can come from stdin");
  if (piped > 0 && process.stdin.isTTY)
    command.error("error: - stands for what is piped in, as in: zcat movies.csv.gz | movies etl --movies -");
}

/** `-` is stdin. */
export const choice = (file: string): InputChoice => (file === STDIN ? process.stdin : file);

function teller(progress: Progress): (advance: EtlProgress) => void {
  const rate = new Rate();
  return (advance) => {
    const { file, bytesRead, bytesTotal } = advance;
    const share = bytesTotal === undefined ? undefined : bytesRead / bytesTotal;
    progress.update(`reading ${file}`, share, rate.tell(advance, performance.now()));
  };
}
