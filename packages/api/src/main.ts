import { openCatalog, Problem } from "@movies/catalog";
import { createApp } from "./app.js";
import { createCache } from "./http/cache.js";
import { createCors } from "./http/cors.js";
import { createTagger } from "./http/entity-tag.js";
import type { Resource } from "./http/reply.js";
import { deferMetrics } from "./operations/deferred-metrics.js";
import { collectGarbage } from "./operations/heap.js";
import { createLog, type Log } from "./operations/log.js";
import { metricsRoute } from "./operations/routes.js";
import { codeFingerprint, readVersion } from "./operations/version.js";
import { type Configuration, readConfiguration, VARIABLES } from "./server/configuration.js";
import { serve } from "./server/serve.js";
import { settings } from "./settings.js";

const USAGE = `movies-api: the seven questions in Spanish over HTTP

Usage: movies-api [--help] [--version]

Configuration by environment:
  HOST           address to listen on (127.0.0.1)
  PORT           port to listen on, 0 for any free one (8000)
  ARTIFACTS_DIR  folder that movies build-model wrote (artifacts)
  CORS_ORIGIN    origins whose pages may read the answers, with commas between, or * for any (none)
  LOG_LEVEL      silent, fatal, error, warn, info, debug or trace; debug tells of every request (info)

It logs to standard error, one JSON object a line; on a terminal, sentences.
`;

/** What is asked of the command itself rather than of the service. */
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

/** Serves until it is told to stop. Errors: Problem where it cannot. */
async function run(configuration: Configuration, log: Log): Promise<void> {
  const catalog = await openCatalog(configuration.artifacts);
  const { build } = catalog;
  const state = { openedAt: new Date(), stopping: false };
  const version = readVersion();
  const cache = createCache<Resource>(settings.cache.bytes);
  const metrics = deferMetrics(async () => {
    const { createMetrics } = await import("./operations/metrics.js");
    return createMetrics({ build, version, cache });
  });
  const app = createApp(catalog, {
    report: (err, requestId) => log.error({ err, requestId }, "a request could not be answered"),
    service: state,
    operations: metricsRoute(metrics),
  });
  const told = toldToStop(); // before it says that it listens: who starts it may stop it on that word
  const tagger = createTagger(() => [build.id, version, codeFingerprint()]);
  const cors = createCors(configuration.corsOrigins);
  const service = await serve(app, { tagger, cache, cors, metrics, log, state }, configuration);
  const { url } = service;
  log.info(
    { url, build: build.id, films: build.films, version },
    `listening on ${url}, build ${build.id}, ${build.films} films`,
  );
  setImmediate(() => {
    // What need not be done before it answers.
    tagger("/");
    void metrics.load();
    collectGarbage();
  });
  const signal = await told;
  state.stopping = true;
  log.info({ signal }, `stopping on ${signal}`);
  await service.stop();
  log.info("stopped");
}

/** Resolves at the first SIGTERM or SIGINT; a second one of either ends the process as if nobody listened. */
function toldToStop(): Promise<string> {
  const signals = ["SIGTERM", "SIGINT"] as const;
  return new Promise((resolve) => {
    const stop = (signal: string) => {
      for (const each of signals) process.off(each, stop);
      resolve(signal);
    };
    for (const signal of signals) process.on(signal, stop);
  });
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

process.exit(await main(process.argv.slice(2)));
