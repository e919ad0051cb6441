import { Command } from "commander";

/** Completes commander's error with what it does not say: a command that begins like the word, and where --json belongs. */
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
    : `${message}(${option} comes after the command: movies etl ${option})\n`;
}

/** commander's own help command ignores an unknown name. */
export function helpCommand(program: Command): Command {
  return new Command("help")
    .argument("[command]")
    .description("explain a command")
    .action((name: string | undefined) => {
      const about =
        name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (about === undefined) program.error(`error: unknown command '${name}'`);
      else about.help();
    });
}

/** What people do with each command, below its options. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  sample: ["movies sample", "movies sample --movies 10000 --seed 7 --out worlds/7"],
  etl: [
    "movies etl --strict --format csv,parquet",
    "curl -s https://example.org/movies.csv | movies etl --movies - --credits credits.csv.gz",
  ],
  run: ["movies run", "movies run --raw /data/in --strict --format csv,parquet --eda --evaluate"],
  status: ["movies status", "movies status --exit-code || movies run"],
  eda: ["movies eda --out report.html"],
  "build-model": ["movies build-model"],
  evaluate: ["movies evaluate --ratings ml-latest/ratings.csv --links ml-latest/links.csv"],
  recommend: [
    'movies recommend "Toy Story" -k 10',
    "movies recommend --id 862 --model tfidf --json",
    "movies recommend Amélie --language es,fr --from 1990 --collection without",
    "movies recommend --ids 862,585 --unlike 920",
  ],
  verify: ["movies verify --artifacts /srv/movies && systemctl reload movies-api"],
  load: ["movies load postgres://movies@db/films", "movies load --clean postgres://movies@db/films"],
  completion: [
    "movies completion bash >> ~/.bashrc",
    "movies completion zsh >> ~/.zshrc",
    "movies completion fish > ~/.config/fish/completions/movies.fish",
  ],
  diff: ["movies diff artifacts.yesterday artifacts --exit-code"],
};

export const examplesText = (command: string): string => {
  const examples = EXAMPLES[command] ?? [];
  if (examples.length === 0) return "";
  return `\n${examples.length === 1 ? "Example" : "Examples"}:\n${examples.map((line) => `  ${line}`).join("\n")}`;
};

export const HELP = `
The usual order:
  movies sample        or put movies_dataset.csv and credits.csv into raw/
  movies run           etl and build-model, each only if something changed; or step by step:
  movies etl           raw/ to clean files in artifacts/
  movies eda           a page of charts about the clean files
  movies build-model   clean files to the model in artifacts/
  movies-api           serve artifacts/

Exit codes: 0 done, 1 failed (the message says what to do), 2 wrong usage.`;
