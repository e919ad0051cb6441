import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ETL_REPORT } from "@movies/artifacts/folder";
import { type EtlProgress, type InputChoice, readThresholds, runEtl, THRESHOLDS_FILE } from "@movies/etl";
import { Command } from "commander";
import { runs } from "../../command.js";
import { fileOption, filesOption, folderOption } from "../../options.js";
import type { Progress } from "../../terminal/progress.js";
import { Rate } from "../../terminal/rate.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { datesOption, escapeOption, type Formats, formatOption, renameOption, STDIN } from "./options.js";
import { runFacts } from "./run-facts.js";

interface Options extends OutputOptions {
  readonly raw: string;
  readonly out: string;
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

export function etlCommand(streams: Streams): Command {
  const command = new Command("etl")
    .description("clean the two raw files; what is left out is listed, and everything is accounted for")
    .addOption(
      folderOption(
        "--raw <folder>",
        "the folder with the two files, as Kaggle names them or as movies_dataset.csv and credits.csv, packed or not",
        "raw",
      ),
    )
    .addOption(folderOption("--out <folder>", "where the clean files appear", "artifacts"))
    .addOption(
      filesOption(
        "--movies <file...>",
        "other files of films, read as one: .csv, .csv.gz, .zip, or - for stdin",
      ),
    )
    .addOption(filesOption("--credits <file...>", "other files of credits, likewise"))
    .addOption(fileOption("--titles <file>", "a CSV of more names of the films: title, and id or imdb_id"))
    .addOption(renameOption())
    .addOption(datesOption())
    .addOption(escapeOption())
    .option("--keep-anyway", "go on if most rows are rejected, or if the files share hardly an id")
    .option("--strict", `write nothing where a threshold is not kept to; they are in RAW/${THRESHOLDS_FILE}`)
    .addOption(
      fileOption("--thresholds <file>", "other thresholds than those of the raw folder").implies({
        strict: true,
      }),
    )
    .addOption(formatOption());
  return runs<Options>(command, streams, async ({ output, progress }, options) => {
    refuseStdin(command, options);
    const { raw, out } = options;
    const started = performance.now();
    const report = await runEtl({
      raw,
      out,
      movies: options.movies?.map(choice),
      credits: options.credits?.map(choice),
      titles: options.titles,
      renames: options.rename,
      dates: options.dates,
      escaped: options.escape !== undefined,
      keepAnyway: options.keepAnyway,
      thresholds: options.strict ? await readThresholds(raw, options.thresholds) : undefined,
      parquet: options.format.includes("parquet"),
      onProgress: options.quiet ? undefined : teller(progress),
    });
    const run = runFacts(report, out, {
      ms: performance.now() - started,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      reportBytes: (await stat(join(out, ETL_REPORT))).size,
    });
    const words = output.isHeard ? (await import("./words.js")).inWords(report, run) : "";
    output.done({ ...report, run }, words);
  });
}

/** Waiting for what nobody types, or reading two files from one pipe, is wrong usage. */
function refuseStdin(command: Command, { movies = [], credits = [] }: Options): void {
  const piped = [...movies, ...credits].filter((file) => file === STDIN).length;
  if (piped > 1) command.error("error: --movies - and --credits -: only one file can come from stdin");
  if (piped > 0 && process.stdin.isTTY)
    command.error("error: - stands for what is piped in, as in: zcat movies.csv.gz | movies etl --movies -");
}

const choice = (file: string): InputChoice => (file === STDIN ? process.stdin : file);

function teller(progress: Progress): (advance: EtlProgress) => void {
  const rate = new Rate();
  return (advance) => {
    const { file, bytesRead, bytesTotal } = advance;
    const share = bytesTotal === undefined ? undefined : bytesRead / bytesTotal;
    progress.update(`reading ${file}`, share, rate.tell(advance, performance.now()));
  };
}
