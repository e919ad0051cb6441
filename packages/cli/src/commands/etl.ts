import { join } from "node:path";
import {
  CLEAN_CREDITS,
  CLEAN_CREDITS_PARQUET,
  CLEAN_MOVIES,
  CLEAN_MOVIES_PARQUET,
  ETL_REPORT,
  nextCommand,
  REJECTED,
} from "@movies/artifacts";
import { type EtlReport, type FileReport, runEtl } from "@movies/etl";
import { Command } from "commander";
import { folderOption } from "../folder-option.js";
import { type Formats, formatOption } from "../format-option.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { createProgress } from "../progress.js";
import { number, plural, size, table } from "../table.js";

interface Options extends OutputOptions {
  readonly raw: string;
  readonly out: string;
  readonly format: Formats;
}

export function etlCommand(streams: Streams): Command {
  const command = new Command("etl")
    .description("clean the two raw files; what is left out is listed, and everything is accounted for")
    .addOption(folderOption("--raw <folder>", "the folder with movies_dataset.csv and credits.csv", "raw"))
    .addOption(folderOption("--out <folder>", "where the clean files appear", "artifacts"))
    .addOption(formatOption());
  return withOutputOptions(command).action(async (options: Options) => {
    const output = createOutput(streams, options);
    const progress = createProgress(streams, options);
    const { raw, out, format } = options;
    try {
      const report = await runEtl({
        raw,
        out,
        parquet: format.includes("parquet"),
        onProgress: ({ file, bytesRead, bytesTotal }) =>
          progress.update(`reading ${file}`, bytesRead / bytesTotal),
      });
      progress.stop();
      output.done(report, inWords(report, out));
    } finally {
      progress.stop();
    }
  });
}

function inWords(report: EtlReport, out: string): string {
  const { movies, credits, files, warnings } = report;
  const written = [
    CLEAN_MOVIES,
    CLEAN_CREDITS,
    CLEAN_MOVIES_PARQUET,
    CLEAN_CREDITS_PARQUET,
    REJECTED,
  ].flatMap((name) => (files[name] ? [[`  ${join(out, name)}`, size(files[name].bytes)]] : []));
  return [
    table(reconciliation(movies, credits), [1, 2]),
    `films in both clean files: ${number(report.in_both)}`,
    ...cells("read as 0", { ...movies.imputed, ...credits.imputed }),
    ...cells("unreadable", { ...movies.unreadable_cells, ...credits.unreadable_cells }),
    ...Object.entries(movies.suspicious)
      .filter(([, { total }]) => total > 0)
      .map(
        ([sign, { total }]) =>
          `kept but suspicious: ${plural(total, "film")} with ${sign.replaceAll("_", " ")}`,
      ),
    ...warnings.map((warning) => `warning: ${warning}`),
    table([...written, [`  ${join(out, ETL_REPORT)}`]], [1]),
    `next: ${nextCommand("build-model", out)}`,
  ].join("\n");
}

/** One line for each way a row can go, so that the lines add up to what was read. */
function reconciliation(movies: FileReport, credits: FileReport): string[][] {
  const both = (label: string, count: (report: FileReport) => number | undefined) => [
    label,
    number(count(movies) ?? 0),
    number(count(credits) ?? 0),
  ];
  const reasons = [...new Set([movies, credits].flatMap(({ rejected }) => Object.keys(rejected)))];
  const seen = reasons.filter(
    (reason) => (movies.rejected[reason] ?? 0) + (credits.rejected[reason] ?? 0) > 0,
  );
  return [
    ["", "movies", "credits"],
    both("read", (report) => report.read),
    both("repaired", (report) => report.repaired),
    ...seen.map((reason) =>
      both(`rejected: ${reason.replaceAll("_", " ")}`, (report) => report.rejected[reason]),
    ),
    both("duplicates", (report) => report.duplicates),
    both("kept", (report) => report.kept),
  ];
}

function cells(how: string, counts: Readonly<Record<string, number>>): string[] {
  const list = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([column, count]) => `${column} ${number(count)}`);
  return list.length === 0 ? [] : [`cells ${how}: ${list.join(", ")}`];
}
