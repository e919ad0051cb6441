import { Command } from "commander";

/** Completes commander's error with what it does not say: a command that begins like the word, and where --json goes. */
export function explainUsage(message: string, commands: readonly string[]): string {
  const word = /unknown command '(.*)'/s.exec(message)?.[1];
  if (word !== undefined) {
    const meant = commands.find((name) => word !== "" && name.startsWith(word));
    const suggestion = message.includes("Did you mean") || !meant ? "" : `(Did you mean ${meant}?)\n`;
    return `${message}${suggestion}(the commands are ${commands.join(", ")})\n`;
  }
  const option = /unknown option '(--json|--quiet)'/.exec(message)?.[1];
  return option === undefined
    ? message
    : `${message}(${option} comes behind the command: movies etl ${option})\n`;
}

/** commander's own says nothing of a command that there is not. */
export function helpCommand(program: Command): Command {
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

export const HELP = `
The usual order:
  movies sample        or put movies_dataset.csv and credits.csv into raw/
  movies etl           raw/ to clean files in artifacts/
  movies eda           look at the clean files: a page of charts in artifacts/ (before or after the model)
  movies build-model   clean files to the model in artifacts/
  movies-api           serve artifacts/

Exit codes: 0 done, 1 could not be done (the message says what to do), 2 wrong usage.`;
