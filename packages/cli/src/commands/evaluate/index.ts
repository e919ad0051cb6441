import { join } from "node:path";
import { EVALUATION } from "@movies/artifacts/folder";
import type { EvaluateProgress } from "@movies/model";
import { Command } from "commander";
import { runs } from "../../command.js";
import { fileOption, folderOption } from "../../options.js";
import { tellSteps } from "../../terminal/progress.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { inWords } from "./words.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
  readonly ratings?: string;
  readonly links?: string;
  readonly pairs?: string;
}

export const STEPS: Record<EvaluateProgress["step"], string> = {
  open: "opening the build",
  ratings: "reading the ratings",
  text: "baseline: tf-idf of title and overview",
  knn: "asking the HNSW index about every film",
  recall: "its recall against brute force",
  pairs: "similarities of judged pairs",
  figures: "figures and their intervals",
};

export function evaluateCommand(streams: Streams): Command {
  const command = new Command("evaluate")
    .description("judge every model of the build beside three baselines")
    .addOption(
      folderOption("--artifacts <folder>", "the folder with the build and the clean files", "artifacts"),
    )
    .addOption(fileOption("--ratings <file>", "ratings of MovieLens, to judge by what people liked too"))
    .addOption(fileOption("--links <file>", "links of the same MovieLens, which say its films' ids"))
    .addOption(
      fileOption("--pairs <file>", "pairs of films that people judged: title, year, title, year, verdict"),
    );
  return runs<"evaluation", Options>(
    { command, document: "evaluation", streams },
    async ({ output, progress }, { artifacts, ratings, links, pairs }) => {
      if ((ratings === undefined) !== (links === undefined))
        command.error(
          "error: --ratings and --links go together: give both files of one MovieLens, or neither",
        );
      const { evaluate } = await import("@movies/model"); // as large as for build-model
      const evaluation = await evaluate({
        artifacts,
        ...(ratings !== undefined && links !== undefined && { ratings: { ratings, links } }),
        ...(pairs !== undefined && { pairs }),
        onProgress: tellSteps(progress, STEPS),
      });
      output.answer(evaluation, inWords(evaluation));
      output.say(`also written to ${join(artifacts, EVALUATION)}; what it means: docs/evaluation.md`);
    },
  );
}
