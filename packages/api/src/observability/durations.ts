import { settings } from "../settings.js";

/** How long requests took, by route. */
export interface Durations {
  /** records a request to a route */
  of(route: string): (seconds: number) => void;
  /** in Prometheus' text format */
  text(): string;
}

interface Series {
  /** by the first bucket that contains them; the last is beyond all bounds */
  readonly counts: Float64Array;
  sum: number;
}

const NAME = "http_request_duration_seconds";
const HELP =
  "From the request's headers being read to its answer being handed to the connection, by route template.";

/** A histogram in plain numbers: prom-client's own builds a text from the labels each time to look them up. */
export function createDurations(bounds: readonly number[] = settings.latencyBuckets): Durations {
  const series = new Map<string, Series>();
  return {
    of(route) {
      const one = { counts: new Float64Array(bounds.length + 1), sum: 0 };
      series.set(route, one);
      return (seconds) => {
        let bucket = 0;
        while (bucket < bounds.length && seconds > (bounds[bucket] ?? 0)) bucket += 1;
        one.counts[bucket] = (one.counts[bucket] ?? 0) + 1;
        one.sum += seconds;
      };
    },
    text: () =>
      [`# HELP ${NAME} ${HELP}`, `# TYPE ${NAME} histogram`]
        .concat(...Array.from(series, ([route, one]) => lines(route, one, bounds)), "")
        .join("\n"),
  };
}

function lines(route: string, { counts, sum }: Series, bounds: readonly number[]): string[] {
  const label = `route=${JSON.stringify(route)}`; // templates contain nothing that JSON and Prometheus escape differently
  let upTo = 0;
  const buckets = [...bounds, "+Inf"].map((bound, i) => {
    upTo += counts[i] ?? 0;
    return `${NAME}_bucket{le="${bound}",${label}} ${upTo}`;
  });
  return [...buckets, `${NAME}_sum{${label}} ${sum}`, `${NAME}_count{${label}} ${upTo}`];
}
