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
  /** in Prometheus' text format, and its media type */
  text(): Promise<{ readonly text: string; readonly type: string }>;
}

/** What is measured by looking, when somebody asks. */
export interface Observed {
  readonly build: BuildFacts;
  readonly version: string;
  readonly cache: { readonly entries: number; readonly bytes: number };
}

// A method is whatever a client writes; more than these share one label.
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/** Counts in a registry of its own. */
export function createMetrics({ build, version, cache }: Observed): Metrics {
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
  gauge(registry, "movies_films", "Films in the catalogue served.", () => build.films);
  gauge(registry, "movies_cached_answers", "Answers kept in memory.", () => cache.entries);
  gauge(registry, "movies_cached_answer_bytes", "What they take.", () => cache.bytes);
  new Gauge({
    name: "movies_build_info",
    help: "Always 1: which build is served, by which version, on which Node.",
    labelNames: ["build", "version", "node"],
    registers,
  }).set({ build: build.id, version, node: process.version }, 1);

  return {
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
