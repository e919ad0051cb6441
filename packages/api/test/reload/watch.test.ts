import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ReloadResult } from "../../src/observability/metrics.js";
import { watch } from "../../src/reload/watch.js";

const TIMES = { pollMs: 1000, settleMs: 300, retryMs: 60_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A folder with a given stamp, and the times of its reloads, in ms from the start. */
function watched(result: ReloadResult = "switched") {
  const folder = { stamp: "a", result };
  const at: number[] = [];
  const began = performance.now();
  const stop = watch(
    async () => folder.stamp,
    async () => {
      at.push(performance.now() - began);
      return folder.result;
    },
    TIMES,
  );
  return { folder, at, stop };
}

test("looks once after the start, for what was published while it opened, and then only at what changes", async () => {
  const { folder, at, stop } = watched("unchanged");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at).toEqual([1300]);
  folder.stamp = "b";
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at).toHaveLength(2);
  stop();
});

test("waits for as long as somebody writes", async () => {
  const { folder, at, stop } = watched();
  for (let i = 0; i < 100; i++) {
    folder.stamp = `being written ${i}`;
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(at).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(at).toHaveLength(1);
  stop();
});

test("tries what was refused again after a while, and at once where it was touched", async () => {
  const { folder, at, stop } = watched("refused");
  await vi.advanceTimersByTimeAsync(50_000);
  expect(at).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(at).toHaveLength(2);
  folder.stamp = "mended";
  folder.result = "switched";
  await vi.advanceTimersByTimeAsync(2000);
  expect(at).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(at).toHaveLength(3);
  stop();
});

test("looks no more once it is told to stop", async () => {
  const { at, stop } = watched();
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at).toEqual([]);
});
