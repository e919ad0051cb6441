import type { BuildFacts } from "@movies/catalog";
import type { KeptAnswers } from "@movies/kept-answers";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { pipelined } from "../state.js";
import { createDurations } from "./durations.js";
import { standardError } from "./log.js";

/** Counts of the requests to one route. */
export interface Meter {
  record(method: string, status: number, seconds: number): void;
}

export interface Metrics {
  /** of a route, by its template: one per route, never one per address */
  meter(route: string): Meter;
  /** counts a check of the published build */
  reloaded(result: ReloadResult): void;
  /** in Prometheus' text format, and its media type */
  text(): Promise<{ readonly text: string; readonly type: string }>;
}

/** The result of a check of the published build. */
const RELOAD_RESULTS = ["switched", "unchanged", "refused"] as const;
export type ReloadResult = (typeof RELOAD_RESULTS)[number];

export interface Observed {
  readonly version: string;
  /** of the released code; empty in a working copy */
  readonly commit: string;
  /** read on each request for metrics, because the build may have changed */
  readonly served: {
    readonly serving: {
      readonly build: BuildFacts;
      readonly kept: Pick<KeptAnswers, "cache" | "compressor">;
    };
    readonly refused: object | null;
  };
}

/** The number of requests with some labels. */
interface Tally {
  readonly labels: { readonly method: string; readonly route: string; readonly status: string };
  requests: number;
}

// A method is any text a client sends; all others share one label.
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/** Counts in a registry of its own. */
export function createMetrics({ version, commit, served }: Observed): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = createDurations();
  const tallies: Tally[] = [];
  new Counter({
    name: "http_requests_total",
    help: "Requests answered, by method, route template and status.",
    labelNames: ["method", "route", "status"],
    registers,
    collect() {
      this.reset();
      for (const { labels, requests } of tallies) this.inc(labels, requests);
    },
  });
  const reloads = new Counter({
    name: "movies_reloads_total",
    help: "Looks at a published build that may be new, by what came of them.",
    labelNames: ["result"],
    registers,
  });
  for (const result of RELOAD_RESULTS) reloads.inc({ result }, 0);
  counter(
    registry,
    "movies_log_lines_dropped_total",
    "Lines of the log that could not be written.",
    () => standardError.dropped,
  );
  gauge(
    registry,
    "http_requests_waiting",
    "Pipelined requests that wait for the answers before them.",
    () => pipelined.waiting,
  );
  gaugeServed(registry, { version, commit, served });

  return {
    reloaded: (result) => reloads.inc({ result }),
    // Counted in plain numbers, and passed to prom-client when somebody asks: prom-client looks labels up by a text built from them each time.
    meter: remembered((route) => {
      const took = durations.of(route);
      const tallyOf = remembered((method: string) =>
        remembered((status: number) => {
          const tally = { labels: { method, route, status: String(status) }, requests: 0 };
          tallies.push(tally);
          return tally;
        }),
      );
      return {
        record(method, status, seconds) {
          tallyOf(METHODS.has(method) ? method : "other")(status).requests += 1;
          took(seconds);
        },
      };
    }),
    text: async () => ({ text: (await registry.metrics()) + durations.text(), type: registry.contentType }),
  };
}

function gaugeServed(registry: Registry, { version, commit, served }: Observed): void {
  const kept = () => served.serving.kept;
  gauge(registry, "movies_films", "Films in the catalogue served.", () => served.serving.build.films);
  gauge(registry, "movies_cached_answers", "Answers kept in memory.", () => kept().cache.entries);
  gauge(registry, "movies_cached_answer_bytes", "What they take.", () => kept().cache.bytes);
  gauge(
    registry,
    "movies_compressions",
    "Answers that are compressed or wait for it.",
    () => kept().compressor.jobs,
  );
  counter(
    registry,
    "movies_compressions_declined_total",
    "Answers sent as they are because too much waited to be compressed.",
    () => kept().compressor.declined,
  );
  gauge(
    registry,
    "movies_build_refused",
    "1 while the published build is of no use and the one before is served.",
    () => (served.refused === null ? 0 : 1),
  );
  new Gauge({
    name: "movies_build_info",
    help: "Always 1: which build is served, by which version and commit, on which Node.",
    labelNames: ["build", "version", "commit", "node"],
    registers: [registry],
    collect() {
      this.reset(); // the previous build is no longer served
      this.set({ build: served.serving.build.id, version, commit, node: process.version }, 1);
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

/** A total that is counted elsewhere. */
function counter(registry: Registry, name: string, help: string, value: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset();
      this.inc(value());
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
