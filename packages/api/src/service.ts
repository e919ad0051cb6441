import type { RequestListener } from "node:http";
import { type BuildFacts, type Builds, buildsIn, type Catalog } from "@movies/catalog";
import type { KeptAnswers } from "@movies/kept-answers";
import { createApp } from "./app.js";
import { createCors } from "./http/cors.js";
import type { ServiceContext } from "./http/exchange.js";
import { createFront } from "./http/front.js";
import { deferMetrics } from "./observability/deferred-metrics.js";
import type { Log } from "./observability/log.js";
import { metricsRoute } from "./observability/routes.js";
import type { Configuration } from "./process/configuration.js";
import { collectGarbage, settleHeap } from "./process/heap.js";
import { codeFingerprint, readCommit, readVersion } from "./process/version.js";
import { createReloader, type Reloader } from "./reload/reloader.js";
import { settings } from "./settings.js";
import type { RefusedBuild } from "./state.js";

/**
 * A build and everything made from it: app, entity tags, kept answers. It is replaced as a whole, and a request
 * goes to one of them, so no answer mixes two builds.
 */
export interface Serving {
  readonly build: BuildFacts;
  readonly kept: KeptAnswers;
  readonly listener: RequestListener;
}

/** The service without its socket: state that survives reloads, and the current build. */
export interface Service {
  readonly builds: Builds;
  readonly reloader: Reloader<Serving>;
  readonly context: ServiceContext;
  /** answers from the build that is current when a request arrives */
  readonly listener: RequestListener;
  /** does the work that can wait until it listens */
  settle(): void;
  /** from now on health reports that it is stopping, and each answer closes its connection */
  stopping(): void;
}

/** Opens the published build. Errors: Problem if there is no usable one. */
export async function openService(
  {
    artifacts,
    database,
    corsOrigins,
    metrics: place,
  }: Pick<Configuration, "artifacts" | "corsOrigins" | "metrics"> & Partial<Pick<Configuration, "database">>,
  log: Log,
): Promise<Service> {
  const builds = await buildsOf(artifacts, database);
  const version = readVersion();
  let code: string | undefined; // of the loaded code, whatever happens to its files later: read once
  const fingerprint = () => (code ??= codeFingerprint());
  const state = {
    stopping: false,
    get refused(): RefusedBuild | null {
      return reloader.refused;
    },
  };
  const metrics = deferMetrics(async () => {
    const { createMetrics } = await import("./observability/metrics.js");
    return createMetrics({ version, commit: readCommit(), served: reloader });
  });
  const context: ServiceContext = { cors: createCors(corsOrigins), metrics, log, state };

  function serve(catalog: Catalog): Serving {
    const { build } = catalog;
    const openedAt = new Date();
    const app = createApp(catalog, {
      report: (err, requestId) => log.error({ err, requestId }, "a request could not be answered"),
      service: {
        openedAt,
        get stopping() {
          return state.stopping;
        },
        get refused() {
          return state.refused;
        },
      },
      ...(place === "public" && { operations: metricsRoute(metrics) }),
    });
    return { build, ...createFront(app, () => [build.id, version, fingerprint()], context) };
  }

  const open = async () => serve(await builds.open());
  const reloader: Reloader<Serving> = createReloader(await open(), {
    published: builds.published,
    check: builds.check,
    open,
    log,
    told: metrics.reloaded,
    release: () => void setTimeout(collectGarbage, settings.reload.collectMs).unref(),
  });
  return {
    builds,
    reloader,
    context,
    listener: (incoming, outgoing) => reloader.serving.listener(incoming, outgoing),
    settle() {
      fingerprint();
      void metrics.load();
      settleHeap();
    },
    stopping() {
      state.stopping = true;
    },
  };
}

/** A client of a database is loaded only by those who have one. */
async function buildsOf(artifacts: string, database: string | undefined): Promise<Builds> {
  if (database === undefined) return buildsIn(artifacts);
  const { buildsAt } = await import("@movies/postgres-catalog");
  return buildsAt(database);
}
