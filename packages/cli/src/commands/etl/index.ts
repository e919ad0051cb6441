import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ETL_REPORT } from "@movies/artifacts/folder";
import { Command } from "commander";
import { runs } from "../../command.js";
import { folderOption } from "../../options.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { type CleaningOptions, clean, rawOption, refuseStdin, withCleaningOptions } from "./clean.js";
import { runFacts } from "./run-facts.js";

interface Options extends CleaningOptions, OutputOptions {
  readonly out: string;
}

export function etlCommand(streams: Streams): Command {
  const command = new Command("etl")
    .description("clean the two raw files; what is left out is listed, and everything is accounted for")
    .addOption(rawOption())
    .addOption(folderOption("--out <folder>", "where the clean files appear", "artifacts"));
  return runs<"etl", Options>(
    { command: withCleaningOptions(command), document: "etl", streams },
    async ({ output, progress }, options) => {
      refuseStdin(command, options);
      const { out, quiet } = options;
      const started = performance.now();
      const report = await clean(options, out, quiet ? undefined : progress);
      const run = runFacts(report, out, {
        ms: performance.now() - started,
        peakBytes: process.resourceUsage().maxRSS * 1024,
        reportBytes: (await stat(join(out, ETL_REPORT))).size,
      });
      const words = output.isHeard ? (await import("./words.js")).inWords(report, run) : "";
      output.done({ ...report, run }, words);
    },
  );
}
