import { expect, test } from "vitest";
import { figures, meanFigures, percentile, weightedMean } from "../../src/evaluate/bootstrap.js";

const options = { draws: 1000, seed: 1 };
const lone = (n: number) => Array.from({ length: n }, (_, i) => i);
const widthOf = (values: readonly number[], groupOf: readonly number[]): number => {
  const [figure] = meanFigures([values], groupOf, options);
  return (figure?.high ?? 0) - (figure?.low ?? 0);
};

test("the mean under weights is that of the values written out so often", () => {
  const mean = weightedMean([1, 2, 6], [0, 0, 1], 2);
  expect(mean(Int32Array.of(1, 1))).toBe(3);
  expect(mean(Int32Array.of(2, 1))).toBeCloseTo((1 + 2 + 1 + 2 + 6) / 5);
  expect(mean(Int32Array.of(0, 2))).toBe(6);
});

test("the interval of a share is the textbook's: p ± 1.96 √(p (1 - p) / n)", () => {
  const values = lone(400).map((i) => (i % 4 === 0 ? 1 : 0));
  const [figure] = meanFigures([values], lone(400), options);
  const half = 1.96 * Math.sqrt((0.25 * 0.75) / 400);
  expect(figure).toMatchObject({ value: 0.25, n: 400, groups: 400 });
  expect(Math.abs((figure?.low ?? 0) - (0.25 - half))).toBeLessThan(0.006);
  expect(Math.abs((figure?.high ?? 0) - (0.25 + half))).toBeLessThan(0.006);
});

test("films that succeed or fail together are worth no more than one: the interval is as wide as that of their groups", () => {
  const groupOf = lone(400).map((i) => Math.floor(i / 4));
  const values = groupOf.map((group) => group % 2);
  const once = widthOf(
    lone(100).map((group) => group % 2),
    lone(100),
  );
  expect(widthOf(values, groupOf)).toBeCloseTo(once, 10);
  expect(widthOf(values, lone(400))).toBeLessThan(0.6 * once);
});

test("what is measured together sees the same draws, and the same seed gives the same interval", () => {
  const values = lone(50).map((i) => (i * 7919) % 11);
  const [a, b] = meanFigures([values, values.map((value) => value + 1)], lone(50), options);
  expect((b?.low ?? 0) - (a?.low ?? 0)).toBeCloseTo(1, 10);
  expect(meanFigures([values], lone(50), options)).toEqual([a]);
  expect(meanFigures([values], lone(50), { ...options, seed: 2 })).not.toEqual([a]);
});

test("of nothing there is no figure, of one group no width", () => {
  expect(meanFigures([[]], [], options)).toEqual([{ value: null, low: null, high: null, n: 0, groups: 0 }]);
  expect(meanFigures([[0, 1]], [9, 9], options)).toEqual([
    { value: 0.5, low: 0.5, high: 0.5, n: 2, groups: 1 },
  ]);
});

test("every draw draws as many groups as there are", () => {
  const sums = new Set<number>();
  figures(5, 5, [(weights) => sums.add(weights.reduce((sum, w) => sum + w, 0)).size], options);
  expect([...sums]).toEqual([5]);
});

test("a percentile is the nearest rank", () => {
  const sorted = Float64Array.from({ length: 1000 }, (_, i) => i + 1);
  expect([percentile(sorted, 0.025), percentile(sorted, 0.975)]).toEqual([25, 975]);
  expect(percentile(Float64Array.of(4), 0.025)).toBe(4);
});
