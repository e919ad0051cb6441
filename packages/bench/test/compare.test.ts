import { expect, it } from "vitest";
import { compare, marginOf } from "../dist/results.js";

it("names every ratio that is worse by more than its margin, and no other", () => {
  const { worse, compared } = compare(
    { "etl.wall": 1, "etl.cpu": 1, "start.hono": 2 },
    { "etl.wall": 1.26, "etl.cpu": 1.24, "start.hono": 1 },
  );
  expect(worse).toEqual(["etl.wall: 1.260, committed 1.000, worse by 26 % where 25 % is allowed"]);
  expect(compared).toBe(3);
});

it("says what was not measured, what is not committed, and takes no number that is none for a good one", () => {
  const { missing, unknown, worse, compared } = compare({ a: 1, b: 1, c: 1 }, { b: Number.NaN, c: 1, d: 9 });
  expect({ missing, unknown, worse, compared }).toEqual({
    missing: ["a", "b"],
    unknown: ["d"],
    worse: [],
    compared: 1,
  });
});

it.each([
  ["service.memory", 0.15],
  ["etl.memory", 0.15],
  ["latency.500.p50", 0.5],
  ["latency.500.p99", 1.5],
  ["routes.same.month", 0.3],
  ["growth.100000.model", 0.4],
  ["model.wall", 0.25],
])("%s may be worse by the share %d", (name, margin) => {
  expect(marginOf(name)).toBe(margin);
});
