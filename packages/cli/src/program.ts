import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addCompletion, COMPLETION } from "./completion.js";
import { examplesText, explainUsage, HELP, helpCommand } from "./help.js";
import { printable } from "./terminal/printable.js";
import type { Streams } from "./terminal/streams.js";

type Make = (streams: Streams) => Command;

/** Every command in the usual order, loaded only when needed: string-width alone, which most of them use, takes 25 ms. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Make>> = new Map([
  ["sample", async () => (await import("./commands/sample/index.js")).sampleCommand],
  ["etl", async () => (await import("./commands/etl/index.js")).etlCommand],
  ["run", async () => (await import("./commands/run/index.js")).runCommand],
  ["status", async () => (await import("./commands/status/index.js")).statusCommand],
  ["eda", async () => (await import("./commands/eda/index.js")).edaCommand],
  ["build-model", async () => (await import("./commands/build-model/index.js")).buildModelCommand],
  ["evaluate", async () => (await import("./commands/evaluate/index.js")).evaluateCommand],
  ["recommend", async () => (await import("./commands/recommend/index.js")).recommendCommand],
  ["verify", async () => (await import("./commands/verify/index.js")).verifyCommand],
  ["load", async () => (await import("./commands/load/index.js")).loadCommand],
  ["diff", async () => (await import("./commands/diff/index.js")).diffCommand],
]);

/** The width of help that is not printed on a terminal. */
const HELP_COLUMNS = 80;

/**
 * The `movies` command, with only the command that `args` begin with, or with all of them.
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
      writeOut: (text) => streams.out.write(printable(text)), // commander fits its help to the width itself
      writeErr: (text) => streams.err.write(printable(text)),
      getOutHelpWidth: () => streams.out.columns ?? HELP_COLUMNS,
      getErrHelpWidth: () => streams.err.columns ?? HELP_COLUMNS,
      outputError: (message, write) => write(explainUsage(message, [...COMMANDS.keys(), COMPLETION, "help"])),
    })
    .helpCommand(false)
    .enablePositionalOptions() // an option behind an inner command is that command's
    .exitOverride()
    .showHelpAfterError("(movies --help lists the commands and their options)")
    .addHelpText("after", HELP);
  for (const make of loaded) program.addCommand(inherit(make(streams), program));
  if (!named) await addCompletion(program);
  for (const command of program.commands) command.addHelpText("after", examplesText(command.name()));
  return program.addCommand(helpCommand(program).copyInheritedSettings(program));
}

/** Gives a command, and the commands in it, the settings of the one above. */
function inherit(command: Command, above: Command): Command {
  command.copyInheritedSettings(above);
  for (const inner of command.commands) inherit(inner, command);
  return command;
}

/** The version of this package. */
function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const found = /"version": "([^"]+)"/.exec(text)?.[1];
  if (found === undefined) throw new Error("package.json of @movies/cli has no version");
  return found;
}
