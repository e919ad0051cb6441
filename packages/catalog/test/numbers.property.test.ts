import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { isoDate, yearOf } from "../src/calendar.js";
import { round } from "../src/numbers.js";

test("a day is the date that Date says it is, from the year 1 to 9999", () => {
  const days = fc.integer({ min: Date.parse("0001-01-01") / 864e5, max: Date.parse("9999-12-31") / 864e5 });
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * 864e5).toISOString().slice(0, 10);
      expect([isoDate(day), yearOf(day)]).toEqual([date, Number(date.slice(0, 4))]);
    }),
    { numRuns: runs(2000) },
  );
});

test.each([
  [21.946943, 2, 21.95],
  [1.005, 2, 1], // a little less, in binary
  [1.045, 2, 1.04],
  [0.125, 2, 0.13],
  [-0.125, 2, -0.13],
  [2.5, 0, 3],
  [12_396_383.333333, 2, 12_396_383.33],
  [1e21, 2, 1e21],
  [0, 4, 0],
])("%d to %d decimals is %d", (value, decimals, expected) => {
  expect(round(value, decimals)).toBe(expected);
});

test("rounding is what toFixed does", () => {
  const values = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 2000), // halves, and as near as they come
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      expect(round(value, decimals) + 0).toBe(Number(value.toFixed(decimals)) + 0); // either of the two zeros is fine
    }),
    { numRuns: runs(3000) },
  );
});
