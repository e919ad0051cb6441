import { Command } from "commander";
import { runs } from "../../command.js";
import { folderOption } from "../../options.js";
import { tellSteps } from "../../terminal/progress.js";
import type { OutputOptions, Streams } from "../../terminal/streams.js";
import { joinCommand, partCommand, planCommand } from "./parts.js";
import { buildInWords, STEPS } from "./words.js";

interface Options extends OutputOptions {
  readonly artifacts: string;
}

export function buildModelCommand(streams: Streams): Command {
  const command = new Command("build-model")
    .description("learn the model from the clean files and publish it as one build")
    .addOption(
      folderOption(
        "--artifacts <folder>",
        "the folder with the clean files; the build appears there",
        "artifacts",
      ),
    )
    .addCommand(planCommand(streams))
    .addCommand(partCommand(streams))
    .addCommand(joinCommand(streams));
  return runs<"manifest", Options>(
    { command, document: "manifest", streams },
    async ({ output, progress }, { artifacts }) => {
      const { buildModel } = await import("@movies/model/build"); // no other command waits for it
      const manifest = await buildModel({ artifacts, onProgress: tellSteps(progress, STEPS) });
      output.done(manifest, buildInWords(manifest, artifacts));
    },
  );
}
