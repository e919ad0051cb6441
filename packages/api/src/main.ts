import { openCatalog, Problem } from "@movies/catalog";
import { createApp } from "./app.js";
import { readConfiguration } from "./server/configuration.js";
import { serve } from "./server/serve.js";

const USAGE = `movies-api: the seven questions in Spanish over HTTP

Usage: movies-api [--help]

Configuration by environment:
  HOST           address to listen on (127.0.0.1)
  PORT           port to listen on, 0 for any free one (8000)
  ARTIFACTS_DIR  folder that movies build-model wrote (artifacts)
`;

const say = (line: string) => process.stderr.write(`movies-api: ${line}\n`);

/** Serves until it is told to stop. Resolves to the exit code. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args[0] !== undefined) {
    say(
      `unknown argument ${args[0]}; it is configured by HOST, PORT and ARTIFACTS_DIR, see: movies-api --help`,
    );
    return 2;
  }
  const configuration = readConfiguration(process.env);
  const catalog = await openCatalog(configuration.artifacts);
  const told = toldToStop(); // before it says that it listens: who starts it may stop it on that word
  const service = await serve(createApp(catalog), configuration);
  say(`listening on ${service.url}, build ${catalog.build.id}, ${catalog.build.films} films`);
  await told;
  await service.stop();
  return 0;
}

/** Resolves at the first SIGTERM or SIGINT; a second one of either ends the process as if nobody listened. */
function toldToStop(): Promise<void> {
  const signals = ["SIGTERM", "SIGINT"] as const;
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  say(
    error instanceof Problem ? error.message : `unexpected ${error instanceof Error ? error.stack : error}`,
  );
  process.exit(1);
}
