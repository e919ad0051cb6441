import { expect, test } from "vitest";
import { createCache } from "../src/cache.js";

/** Puts a key as often as it takes to be kept. */
function keep(cache: ReturnType<typeof createCache<string>>, key: string, bytes = 10): void {
  for (let i = 0; i < 2; i++) cache.put(key, `value of ${key}`, bytes);
}

test("the cache keeps what comes twice, not what comes once", () => {
  const cache = createCache<string>(100);
  cache.put("a", "value", 10);
  expect([cache.get("a"), cache.entries, cache.bytes]).toEqual([undefined, 0, 0]);
  cache.put("a", "value", 10);
  expect([cache.get("a"), cache.entries, cache.bytes]).toEqual(["value", 1, 10]);
});

test("the cache replaces a value, and its size", () => {
  const cache = createCache<string>(100);
  keep(cache, "a");
  cache.put("a", "longer", 30);
  expect([cache.get("a"), cache.entries, cache.bytes]).toEqual(["longer", 1, 30]);
});

test("the cache never grows beyond its bound, and what is asked for stays", () => {
  const cache = createCache<string>(100);
  keep(cache, "wanted");
  for (let i = 0; i < 1000; i++) {
    keep(cache, `other ${i}`, 1 + (i % 40));
    expect(cache.bytes).toBeLessThanOrEqual(100);
    expect(cache.get("wanted")).toBe("value of wanted");
  }
  expect(cache.get("other 0")).toBeUndefined();
  expect(cache.entries).toBeGreaterThan(2);
});

test("the cache does not keep what would take more than half of it", () => {
  const cache = createCache<string>(100);
  keep(cache, "huge", 51);
  expect([cache.get("huge"), cache.bytes]).toEqual([undefined, 0]);
});
