import { expect, it } from "vitest";
import { exponent, median, pairedRatio, percentile } from "../dist/statistics.js";

it.each([
  [[3], 3],
  [[1, 9], 5],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[], Number.NaN],
])("the median of %j is %d, in whatever order they come", (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
  expect(median([...numbers].reverse())).toBe(expected);
});

it.each([
  [0.5, 50],
  [0.99, 99],
  [0.999, 100],
  [1, 100],
  [0, 1],
])("of the numbers 1 to 100 the share %d does not exceed %d", (share, expected) => {
  const numbers = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentile(numbers, share)).toBe(expected);
});

it("pairs each number with its neighbour in time, so that a slow minute hits both", () => {
  expect(pairedRatio([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, least: 2, most: 2 });
});

it.each([
  [1, [10, 100]],
  [2, [10, 1000]],
])("finds that time grows by the power %d", (power, [from = 0, to = 0]) => {
  expect(
    exponent([
      { x: 1000, y: from },
      { x: 10_000, y: to },
    ]),
  ).toBeCloseTo(power);
});
