import { setTimeout } from "node:timers/promises";
import { callPrograms, Problem } from "@movies/catalog";
import { createLog, type Log } from "./observability/log.js";
import type { ReloadResult } from "./observability/metrics.js";
import { type Configuration, readConfiguration, VARIABLES } from "./process/configuration.js";
import { serve } from "./process/serve.js";
import { serveMetrics } from "./process/serve-metrics.js";
import { listenToSignals } from "./process/signals.js";
import { readVersion } from "./process/version.js";
import { watch } from "./reload/watch.js";
import { openService } from "./service.js";
import { settings } from "./settings.js";

const USAGE = `movies-api: the movie catalogue in Spanish over HTTP

Usage: movies-api [--help] [--version]

Configuration by environment:
  HOST           address to listen on (127.0.0.1)
  PORT           port to listen on, 0 for any free one (8000)
  METRICS_PORT   port of its own for /metrics, or off, or public for the same port (public)
  ARTIFACTS_DIR  folder that movies build-model wrote (artifacts)
  CATALOG        database that movies load wrote, postgres://..., instead of a folder (none)
  CORS_ORIGIN    origins whose pages may read the answers, with commas between, or * for any (none)
  RELOAD         on or off: whether a new build is served as soon as it is published; SIGHUP always asks for it (on)
  DRAIN_SECONDS  seconds after SIGTERM in which it is not ready and still answers; then the port closes (5)
  LOG_LEVEL      silent, fatal, error, warn, info, debug or trace; debug logs every request (info)

It logs to standard error, one JSON object a line; on a terminal, sentences.
`;

/** Handles `--help`, `--version` and wrong arguments; undefined if there are none. */
function answerArguments(args: readonly string[]): number | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  if (first === "--help" || first === "-h") process.stdout.write(USAGE);
  else if (first === "--version" || first === "-V") process.stdout.write(`movies-api ${readVersion()}\n`);
  else {
    const variables = `${VARIABLES.slice(0, -1).join(", ")} and ${VARIABLES.at(-1)}`;
    process.stderr.write(
      `movies-api: unknown argument ${first}; it is configured by ${variables}, see: movies-api --help\n`,
    );
    return 2;
  }
  return 0;
}

/** Serves until it is told to stop. Errors: Problem if it cannot. */
async function run(configuration: Configuration, log: Log): Promise<void> {
  const service = await openService(configuration, log);
  const { reloader } = service;
  // Before it reports that it listens, because it may be told to stop as soon as it does.
  const told = listenToSignals(() => void reloader.reload().then(tellUnchanged));
  const operations = await serveMetrics(service.context, configuration);
  const server = await serve(service.listener, service.context, configuration);
  const { url } = server;
  const { build } = reloader.serving;
  log.info(
    {
      url,
      metrics: operations && `${operations.url}/metrics`,
      build: build.id,
      films: build.films,
      version: readVersion(),
    },
    `listening on ${url}, build ${build.id}, ${build.films} films`,
  );
  setImmediate(service.settle);
  const unwatch = configuration.reload
    ? watch(service.builds.stamp, reloader.reload, settings.reload)
    : () => {};
  const signal = await told;
  unwatch();
  service.stopping();
  // A proxy sends requests until it has seen that this instance is not ready any more; a person at a terminal waits for nothing.
  const seconds = signal === "SIGTERM" ? configuration.drainSeconds : 0;
  log.info({ signal, seconds }, `stopping on ${signal}`);
  await setTimeout(seconds * 1000);
  await server.stop();
  await operations?.stop();
  log.info("stopped");

  /** A signal can only be answered in the log. */
  function tellUnchanged(result: ReloadResult): void {
    const build = reloader.serving.build.id;
    if (result === "unchanged") log.info({ build }, `nothing new: build ${build} is served already`);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const answered = answerArguments(args);
  if (answered !== undefined) return answered;
  let log = createLog("info");
  const end = (err: unknown) => {
    if (err instanceof Problem) log.fatal(err.message);
    else log.fatal({ err }, `unexpected ${err}`);
    return 1;
  };
  process.on("uncaughtException", (error) => process.exit(end(error)));
  try {
    const configuration = readConfiguration(process.env);
    log = createLog(configuration.logLevel);
    await run(configuration, log);
    return 0;
  } catch (error) {
    return end(error);
  }
}

callPrograms(process.env, process.cwd());
process.exit(await main(process.argv.slice(2)));
