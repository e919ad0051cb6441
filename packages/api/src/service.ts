import type { RequestListener } from "node:http";
import { openCatalog, publishedBuild } from "@movies/catalog";
import { createCors } from "./http/cors.js";
import type { Attendants } from "./http/exchange.js";
import { deferMetrics } from "./observability/deferred-metrics.js";
import type { Log } from "./observability/log.js";
import type { Configuration } from "./process/configuration.js";
import { collectGarbage, settleHeap } from "./process/heap.js";
import { codeFingerprint, readVersion } from "./process/version.js";
import { createReloader, type Reloader } from "./reload/reloader.js";
import { type Serving, servingOf } from "./serving.js";
import { settings } from "./settings.js";
import type { RefusedBuild } from "./state.js";

/** The service but for its port: what outlives a build, and the build that is served. */
export interface House {
  readonly reloader: Reloader<Serving>;
  readonly attendants: Attendants;
  /** answers from the build that is served when a request comes */
  readonly listener: RequestListener;
  /** what need not be done before it answers */
  settle(): void;
  /** from now on it says that it stops, and each answer closes its connection */
  stopping(): void;
}

/** Opens the published build. Errors: Problem where there is none that is any good. */
export async function openHouse(
  { artifacts, corsOrigins }: Pick<Configuration, "artifacts" | "corsOrigins">,
  log: Log,
): Promise<House> {
  const version = readVersion();
  let code: string | undefined; // of what was loaded, whatever becomes of its files: read once
  const fingerprint = () => (code ??= codeFingerprint());
  const state = {
    stopping: false,
    get refused(): RefusedBuild | null {
      return reloader.refused;
    },
  };
  const metrics = deferMetrics(async () => {
    const { createMetrics } = await import("./observability/metrics.js");
    return createMetrics({ version, served: reloader });
  });
  const attendants = { cors: createCors(corsOrigins), metrics, log, state };
  const open = async (): Promise<Serving> =>
    servingOf(await openCatalog(artifacts), { ...attendants, madeBy: () => [version, fingerprint()] });
  const reloader: Reloader<Serving> = createReloader(await open(), {
    published: () => publishedBuild(artifacts),
    open,
    log,
    told: metrics.reloaded,
    release: () => void setTimeout(collectGarbage, settings.reload.collectMs).unref(),
  });
  return {
    reloader,
    attendants,
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
