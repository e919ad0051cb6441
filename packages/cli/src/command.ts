import type { Command, Option } from "commander";
import type { Documents } from "./documents.js";
import { createOutput, type Output } from "./terminal/output.js";
import { createProgress, type Progress } from "./terminal/progress.js";
import type { OutputOptions, Streams } from "./terminal/streams.js";

/** How a running command talks to people and programs. */
export interface Telling<Document extends keyof Documents> {
  readonly output: Output<Documents[Document]>;
  readonly progress: Progress;
}

interface Running<Document> {
  readonly command: Command;
  /** what it prints with --json */
  readonly document: Document;
  readonly streams: Streams;
}

/** Gives a command the two options that all commands have, and its action. The progress line is cleared whichever way it ends. */
export function runs<
  Document extends keyof Documents,
  Options extends OutputOptions,
  Args extends readonly unknown[] = [],
>(
  { command, document, streams }: Running<Document>,
  work: (telling: Telling<Document>, options: Options, ...args: Args) => Promise<void>,
): Command {
  command
    .option("--json", "print one JSON document on stdout and nothing else there")
    .option("--quiet", "no progress and no messages; errors are still said")
    .action(async (...given: unknown[]) => {
      const [options] = given.slice(-2) as [Options];
      const args = given.slice(0, -2) as unknown as Args;
      const progress = createProgress(streams, options);
      try {
        await work(
          { output: createOutput<Documents[Document]>(streams, options, { progress, document }), progress },
          options,
          ...args,
        );
      } finally {
        progress.stop();
      }
    });
  for (const option of command.options) refuseSecond(command, option);
  return command;
}

/** commander takes the last of an option given twice, and drops the first without a word. */
function refuseSecond(command: Command, option: Option): void {
  if (option.isBoolean() || option.variadic || option.description.includes("may be repeated")) return;
  let given = false;
  command.on(`option:${option.name()}`, () => {
    if (given) command.error(`error: option '${option.flags}' is given twice: expected it once`);
    given = true;
  });
}
