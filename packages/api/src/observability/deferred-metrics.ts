import type { Meter, Metrics } from "./metrics.js";

/**
 * Metrics that are loaded once the service listens: prom-client takes 40 ms to load.
 * Records made before that are kept until then.
 */
export function deferMetrics(
  load: () => Promise<Metrics>,
): Metrics & { readonly load: () => Promise<Metrics> } {
  const waiting: ((metrics: Metrics) => void)[] = [];
  let loaded: Metrics | undefined;
  let loading: Promise<Metrics> | undefined;

  function start(): Promise<Metrics> {
    loading ??= load().then((metrics) => {
      loaded = metrics;
      for (const tell of waiting.splice(0)) tell(metrics);
      return metrics;
    });
    return loading;
  }

  const waitingMeter = (route: string): Meter => ({
    record: (...observed) => void waiting.push((metrics) => metrics.meter(route).record(...observed)),
  });

  return {
    load: start,
    reloaded(result) {
      if (loaded) loaded.reloaded(result);
      else waiting.push((metrics) => metrics.reloaded(result));
    },
    meter: (route) => loaded?.meter(route) ?? waitingMeter(route),
    text: async () => (await start()).text(),
  };
}
