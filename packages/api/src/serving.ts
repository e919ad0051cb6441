import type { RequestListener } from "node:http";
import type { BuildFacts, Catalog } from "@movies/catalog";
import { createApp } from "./app.js";
import { type Cache, createCache } from "./http/cache.js";
import { createTagger } from "./http/entity-tag.js";
import type { Attendants } from "./http/exchange.js";
import { listenerOf } from "./http/listener.js";
import type { Resource } from "./http/reply.js";
import { metricsRoute } from "./observability/routes.js";
import { settings } from "./settings.js";
import type { ServiceState } from "./state.js";

/**
 * A build and everything that was made of it: app, entity tags, answers kept. One is exchanged for another as a whole, and
 * a request is given to one of them, so that no answer is of two.
 */
export interface Serving {
  readonly build: BuildFacts;
  readonly cache: Pick<Cache<Resource>, "entries" | "bytes">;
  readonly listener: RequestListener;
}

/** What does not change with the build. */
export interface Household extends Attendants {
  /** names the code that answers, entity tags are made of it and the build */
  readonly madeBy: () => readonly string[];
}

/** Serves a catalogue, from now on. */
export function servingOf(catalog: Catalog, { madeBy, ...attendants }: Household): Serving {
  const { build } = catalog;
  const { metrics, log, state } = attendants;
  const cache = createCache<Resource>(settings.cache.bytes);
  const service: ServiceState = {
    openedAt: new Date(),
    get stopping() {
      return state.stopping;
    },
    get refused() {
      return state.refused;
    },
  };
  const app = createApp(catalog, {
    report: (err, requestId) => log.error({ err, requestId }, "a request could not be answered"),
    service,
    operations: metricsRoute(metrics),
  });
  const tagger = createTagger(() => [build.id, ...madeBy()]);
  return { build, cache, listener: listenerOf(app, { ...attendants, tagger, cache }) };
}
