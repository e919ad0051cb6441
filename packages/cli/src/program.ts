import { Command } from "commander";
import { buildModelCommand } from "./commands/build-model.js";
import { diffCommand } from "./commands/diff.js";
import { edaCommand } from "./commands/eda.js";
import { etlCommand } from "./commands/etl.js";
import { evaluateCommand } from "./commands/evaluate.js";
import { recommendCommand } from "./commands/recommend.js";
import { sampleCommand } from "./commands/sample.js";
import { verifyCommand } from "./commands/verify.js";
import type { Streams } from "./output.js";
import { explainUsage } from "./usage.js";
import { version } from "./version.js";

/** The `movies` command. It throws CommanderError instead of leaving the process. */
export function createProgram(streams: Streams): Command {
  const program = new Command("movies");
  program
    .description("A movie catalogue that is prepared offline and served read-only.")
    .version(version())
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.err,
      outputError: (message, write) =>
        write(
          explainUsage(
            message,
            program.commands.map((command) => command.name()),
          ),
        ),
    })
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError("(movies --help lists the commands and their options)")
    .addHelpText("after", HELP);
  for (const command of [
    sampleCommand,
    etlCommand,
    edaCommand,
    buildModelCommand,
    evaluateCommand,
    recommendCommand,
    verifyCommand,
    diffCommand,
  ])
    program.addCommand(command(streams).copyInheritedSettings(program));
  return program.addCommand(helpCommand(program).copyInheritedSettings(program));
}

/** commander's own says nothing of a command that there is not. */
function helpCommand(program: Command): Command {
  return new Command("help")
    .argument("[command]")
    .description("tell about a command")
    .action((name: string | undefined) => {
      const about =
        name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (about === undefined) program.error(`error: unknown command '${name}'`);
      else about.help();
    });
}

const HELP = `
The usual order:
  movies sample        or put movies_dataset.csv and credits.csv into raw/
  movies etl           raw/ to clean files in artifacts/
  movies eda           look at the clean files: a page of charts in artifacts/ (before or after the model)
  movies build-model   clean files to the model in artifacts/
  movies-api           serve artifacts/

Exit codes: 0 done, 1 could not be done (the message says what to do), 2 wrong usage.`;
