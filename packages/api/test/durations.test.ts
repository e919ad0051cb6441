import fc from "fast-check";
import { Histogram, Registry } from "prom-client";
import { expect, test } from "vitest";
import { createDurations } from "../src/observability/durations.js";
import { settings } from "../src/settings.js";

const BOUNDS = settings.latencyBuckets;
const QUESTIONS = ["/score_titulo/{titulo}", "/buscar", "none"];
const seconds = fc.oneof(fc.double({ min: 0, max: 5, noNaN: true }), fc.constantFrom(0, ...BOUNDS));
const observed = fc.array(fc.tuple(fc.constantFrom(...QUESTIONS), seconds), { maxLength: 50 });

test("durations are told as prom-client's own histogram tells them, letter for letter", async () => {
  await fc.assert(
    fc.asyncProperty(observed, async (times) => {
      const registers = [new Registry()];
      const { text, of } = createDurations();
      const help = /^# HELP \S+ (.*)$/m.exec(text())?.[1] ?? "";
      const name = "http_request_duration_seconds";
      const theirs = new Histogram({ name, help, labelNames: ["route"], buckets: [...BOUNDS], registers });
      const meters = new Map(QUESTIONS.map((route) => [route, lazily(() => of(route))]));
      for (const [route, time] of times) {
        meters.get(route)?.()(time);
        theirs.observe({ route }, time);
      }
      expect(text()).toBe(await registers[0]?.metrics());
    }),
    { numRuns: 50 },
  );
});

/** Created on first use, so that unused labels do not appear. */
function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
