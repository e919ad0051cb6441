import { Command } from "commander";
import type { Streams } from "./output.js";
import { explainUsage } from "./usage.js";
import { version } from "./version.js";

type Make = (streams: Streams) => Command;

/** Every command in the usual order, loaded when it is needed: string-width alone, which most of them need, takes 25 ms. */
const COMMANDS: ReadonlyMap<string, () => Promise<Make>> = new Map([
  ["sample", async () => (await import("./commands/sample.js")).sampleCommand],
  ["etl", async () => (await import("./commands/etl.js")).etlCommand],
  ["eda", async () => (await import("./commands/eda.js")).edaCommand],
  ["build-model", async () => (await import("./commands/build-model.js")).buildModelCommand],
  ["evaluate", async () => (await import("./commands/evaluate.js")).evaluateCommand],
  ["recommend", async () => (await import("./commands/recommend.js")).recommendCommand],
  ["verify", async () => (await import("./commands/verify.js")).verifyCommand],
  ["diff", async () => (await import("./commands/diff.js")).diffCommand],
]);

/**
 * The `movies` command, with the one command that `args` begin with, else with all of them.
 * It throws CommanderError instead of leaving the process.
 */
export async function createProgram(streams: Streams, [first = ""]: readonly string[]): Promise<Command> {
  const named = COMMANDS.get(first);
  const loaded = await Promise.all((named ? [named] : [...COMMANDS.values()]).map((load) => load()));
  const program = new Command("movies");
  program
    .description("A movie catalogue that is prepared offline and served read-only.")
    .version(version())
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.err,
      outputError: (message, write) => write(explainUsage(message, [...COMMANDS.keys(), "help"])),
    })
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError("(movies --help lists the commands and their options)")
    .addHelpText("after", HELP);
  for (const command of loaded) program.addCommand(command(streams).copyInheritedSettings(program));
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
