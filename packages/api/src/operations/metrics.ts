import type { BuildFacts } from "@movies/catalog";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { settings } from "../settings.js";

/** What is counted of the requests to one route. */
export interface Meter {
  record(method: string, status: number, seconds: number): void;
}

export interface Metrics {
  /** of a route, by its template: there are as many as routes, and never one for an address */
  meter(route: string): Meter;
  /** counts a look at what is published */
  reloaded(result: ReloadResult): void;
  /** in Prometheus' text format, and its media type */
  text(): Promise<{ readonly text: string; readonly type: string }>;
}

/** What came of looking at the published build. */
const RELOAD_RESULTS = ["switched", "unchanged", "refused"] as const;
export type ReloadResult = (typeof RELOAD_RESULTS)[number];

export interface Observed {
  readonly version: string;
  /** looked at when somebody asks: another build may be served by then */
  readonly served: {
    readonly serving: {
      readonly build: BuildFacts;
      readonly cache: { readonly entries: number; readonly bytes: number };
    };
    readonly refused: object | null;
  };
}

// A method is whatever a client writes; more than these share one label.
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/** Counts in a registry of its own. */
export function createMetrics({ version, served }: Observed): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "http_requests_total",
    help: "Requests answered, by method, route template and status.",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "From the request's headers being read to its answer being handed to the connection, by route template.",
    labelNames: ["route"],
    buckets: [...settings.latencyBuckets],
    registers,
  });
  const reloads = new Counter({
    name: "movies_reloads_total",
    help: "Looks at a published build that may be new, by what came of them.",
    labelNames: ["result"],
    registers,
  });
  for (const result of RELOAD_RESULTS) reloads.inc({ result }, 0);
  gaugeServed(registry, version, served);

  return {
    reloaded: (result) => reloads.inc({ result }),
    // Finding the child of some labels costs more than counting, so each is found once.
    meter: remembered((route) => {
      const { observe } = duration.labels(route);
      const counter = remembered((method: string) =>
        remembered((status: number) => requests.labels(method, route, String(status))),
      );
      return {
        record(method, status, seconds) {
          counter(METHODS.has(method) ? method : "other")(status).inc();
          observe(seconds);
        },
      };
    }),
    text: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}

function gaugeServed(registry: Registry, version: string, served: Observed["served"]): void {
  const cache = () => served.serving.cache;
  gauge(registry, "movies_films", "Films in the catalogue served.", () => served.serving.build.films);
  gauge(registry, "movies_cached_answers", "Answers kept in memory.", () => cache().entries);
  gauge(registry, "movies_cached_answer_bytes", "What they take.", () => cache().bytes);
  gauge(
    registry,
    "movies_build_refused",
    "1 while the published build is of no use and the one before is served.",
    () => (served.refused === null ? 0 : 1),
  );
  new Gauge({
    name: "movies_build_info",
    help: "Always 1: which build is served, by which version, on which Node.",
    labelNames: ["build", "version", "node"],
    registers: [registry],
    collect() {
      this.reset(); // the build before is none that is served
      this.set({ build: served.serving.build.id, version: version, node: process.version }, 1);
    },
  });
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
