import { Problem } from "@movies/artifacts/folder";
import type { DiffProgress } from "@movies/diff";
import { Command } from "commander";
import { runs } from "../../command.js";
import { folderArgument } from "../../options.js";
import { tellSteps } from "../../terminal/progress.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { inWords } from "./words.js";

interface Options extends OutputOptions {
  readonly exitCode?: boolean;
}

const STEPS: Record<DiffProgress["step"], string> = {
  films: "comparing films",
  titles: "comparing titles",
  credits: "comparing credits",
  recommendations: "asking both builds about every film",
};

export function diffCommand(streams: Streams): Command {
  const command = new Command("diff")
    .description("what differs between two folders of artifacts: films, credits, settings, recommendations")
    .addArgument(folderArgument("before", "the folder as it was"))
    .addArgument(folderArgument("after", "the folder as it is"))
    .option("--exit-code", "exit 1 if they differ; without it differences are no failure");
  return runs<"diff", Options, [string, string]>(
    { command, document: "diff", streams },
    async ({ output, progress }, options, before, after) => {
      const { compareFolders } = await import("@movies/diff"); // it loads the catalogue, for which no other command waits
      const diff = await compareFolders(before, after, tellSteps(progress, STEPS));
      output.answer({ before, after, ...diff }, inWords(diff, before, after));
      if (options.exitCode && !diff.same)
        throw new Problem(`${before} and ${after} differ; without --exit-code that is no failure`);
    },
  );
}
