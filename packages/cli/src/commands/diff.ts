import { Problem } from "@movies/artifacts/folder";
import type { DiffProgress } from "@movies/diff";
import { Argument, Command, InvalidArgumentError } from "commander";
import { inWords } from "../diff-words/words.js";
import { createOutput, type OutputOptions, type Streams, withOutputOptions } from "../output.js";
import { createProgress } from "../progress.js";

interface Options extends OutputOptions {
  readonly exitCode?: boolean;
}

const STEPS: Record<DiffProgress["step"], string> = {
  films: "comparing films",
  credits: "comparing credits",
  recommendations: "asking both builds about every film",
};

export function diffCommand(streams: Streams): Command {
  const command = new Command("diff")
    .description("what differs between two folders of artifacts: films, credits, settings, recommendations")
    .addArgument(folder("before", "the folder as it was"))
    .addArgument(folder("after", "the folder as it is"))
    .option("--exit-code", "exit 1 where they differ; without it differences are no failure");
  return withOutputOptions(command).action(async (before: string, after: string, options: Options) => {
    const output = createOutput(streams, options);
    const progress = createProgress(streams, options);
    try {
      const { compareFolders } = await import("@movies/diff"); // it brings the catalogue: no other command waits for it
      const diff = await compareFolders(before, after, ({ step, done, total }) =>
        progress.update(STEPS[step], total === 0 ? undefined : done / total),
      );
      progress.stop();
      output.answer({ before, after, ...diff }, inWords(diff, before, after));
      if (options.exitCode && !diff.same)
        throw new Problem(`${before} and ${after} differ; without --exit-code that is no failure`);
    } finally {
      progress.stop();
    }
  });
}

const folder = (name: string, description: string): Argument =>
  new Argument(`<${name}>`, description).argParser((text) => {
    if (text.trim() === "") throw new InvalidArgumentError("Expected the name of a folder, found nothing.");
    return text;
  });
