import fc from "fast-check";
import { expect, test } from "vitest";
import { mostVotedLists, randomLists } from "../../src/evaluate/baselines.js";
import { coverage, gini, tallier, timesRecommended } from "../../src/evaluate/concentration.js";
import {
  areaUnderCurve,
  diversityOf,
  hitAt,
  ndcgAt,
  recallAt,
  reciprocalRankAt,
} from "../../src/evaluate/metrics.js";

const list = (...rows: number[]) => Int32Array.from(rows);
const tally = (times: readonly number[]) => tallier(Int32Array.from(times))(() => 1);

test("hit@k asks whether one of the wanted is among the first k", () => {
  expect(hitAt(3, list(5, 6, 7, 8), new Set([7, 9]))).toBe(1);
  expect(hitAt(2, list(5, 6, 7, 8), new Set([7, 9]))).toBe(0);
  expect(hitAt(3, list(), new Set([7]))).toBe(0);
});

test("recall@k is of as many as k places can hold", () => {
  expect(recallAt(4, list(1, 2, 3, 4), new Set([2, 4, 9]))).toBeCloseTo(2 / 3);
  expect(recallAt(2, list(2, 4, 3, 1), new Set([2, 4, 9]))).toBe(1);
  expect(recallAt(2, list(1), new Set())).toBe(0);
});

test("the reciprocal rank is that of the first of the wanted, and 0 past the k-th", () => {
  expect(reciprocalRankAt(4, list(1, 2, 3, 4), new Set([3, 4]))).toBeCloseTo(1 / 3);
  expect(reciprocalRankAt(2, list(1, 2, 3, 4), new Set([3, 4]))).toBe(0);
});

test("nDCG@k by hand: relevances 3 and 1 found in the wrong order with a stranger between them", () => {
  const relevance = new Map([
    [10, 3],
    [11, 1],
    [12, 2],
  ]);
  const reached = 1 / Math.log2(2) + 0 / Math.log2(3) + 3 / Math.log2(4);
  const ideal = 3 / Math.log2(2) + 2 / Math.log2(3) + 1 / Math.log2(4);
  expect(ndcgAt(3, list(11, 99, 10), relevance)).toBeCloseTo(reached / ideal);
  expect(ndcgAt(3, list(10, 12, 11), relevance)).toBe(1);
  expect(ndcgAt(3, list(98, 99), relevance)).toBe(0);
  expect(ndcgAt(3, list(98, 99), new Map())).toBe(0);
});

test("no list has a greater DCG than the ideal one, and every order of the ideal one has no greater", () => {
  const gains = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(gains, fc.integer({ min: 1, max: 5 }), (values, k) => {
      const relevance = new Map(values.map((value, row) => [row, value]));
      const best = [...relevance].sort(([, a], [, b]) => b - a).map(([row]) => row);
      expect(ndcgAt(k, list(...best), relevance)).toBeCloseTo(1);
      expect(ndcgAt(k, list(...relevance.keys()), relevance)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test("coverage counts the films that stand in any of the first k", () => {
  const times = timesRecommended([list(1, 2, 3), list(1, 0), list()], 5, 2);
  expect([...times]).toEqual([1, 2, 1, 0, 0]);
  expect(coverage(tally([...times]))).toBeCloseTo(3 / 5);
  expect(coverage(tally([1, 2]))).toBe(1);
});

test("Gini by hand: 0 where all are alike, 1 - 1/n where one has everything, 0.25 for 1 and 3", () => {
  expect(gini(tally([4, 4, 4]))).toBeCloseTo(0);
  expect(gini(tally([0, 0, 0, 7]))).toBeCloseTo(0.75);
  expect(gini(tally([3, 1]))).toBeCloseTo(0.25);
  expect(gini(tally([0, 0]))).toBe(0);
});

test("Gini and coverage under weights are those of the films written out so often", () => {
  const films = fc.array(fc.record({ times: fc.nat(6), weight: fc.nat(3) }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(films, (some) => {
      const written = some.flatMap(({ times, weight }) => Array.from({ length: weight }, () => times));
      fc.pre(written.some((times) => times > 0));
      const weighted = tallier(Int32Array.from(some, ({ times }) => times))((row) => some[row]?.weight ?? 0);
      expect(gini(weighted)).toBeCloseTo(slowGini(written), 10);
      expect(coverage(weighted)).toBeCloseTo(
        written.filter((times) => times > 0).length / written.length,
        10,
      );
    }),
  );
});

/** Half the mean difference between any two, in relation to the mean: the definition. */
function slowGini(values: readonly number[]): number {
  const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
  const sum = values.reduce((all, value) => all + value, 0);
  return differences.reduce((all, difference) => all + difference, 0) / (2 * values.length * sum);
}

test("random lists hold others, none twice, and the same for the same seed", () => {
  const lists = randomLists(12, 10, 7);
  expect(lists).toEqual(randomLists(12, 10, 7));
  expect(lists).not.toEqual(randomLists(12, 10, 8));
  lists.forEach((drawn, row) => {
    expect(new Set(drawn).size).toBe(10);
    expect([...drawn].every((other) => other !== row && other >= 0 && other < 12)).toBe(true);
  });
  expect(randomLists(3, 10, 7).map((drawn) => drawn.length)).toEqual([2, 2, 2]);
  expect(randomLists(1, 10, 7).map((drawn) => drawn.length)).toEqual([0]);
});

test("the most voted are the same for everybody but themselves, of equal votes the lower row first", () => {
  const lists = mostVotedLists(Int32Array.from([5, 9, 5, 1]), 2);
  expect(lists.map((rows) => [...rows])).toEqual([
    [1, 2],
    [0, 2],
    [1, 0],
    [1, 0],
  ]);
});

test("diversity by hand: Jaccard 1/3 apart from 1 and from 1, nothing between two that have nothing", () => {
  const sets = [new Set(["Drama", "Crime"]), new Set(["Drama"]), new Set(["Horror"])];
  expect(diversityOf(sets)).toBeCloseTo((1 / 2 + 1 + 1) / 3);
  expect(diversityOf([new Set(), new Set()])).toBe(0);
  expect(diversityOf([new Set(["Drama"])])).toBe(0);
});

test("the area under the curve is the share of good and bad pairs in the right order, ties half", () => {
  const judged = fc.record({ score: fc.nat(4), isGood: fc.boolean(), weight: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(judged, { minLength: 2 }), (some) => {
      const written = some.flatMap((one) => Array.from({ length: one.weight }, () => one));
      const good = written.filter(({ isGood }) => isGood);
      const bad = written.filter(({ isGood }) => !isGood);
      fc.pre(good.length > 0 && bad.length > 0);
      const won = good.flatMap((g) =>
        bad.map((b) => (g.score > b.score ? 1 : g.score === b.score ? 1 / 2 : 0)),
      );
      const slow = won.reduce((sum: number, one) => sum + one, 0) / won.length;
      const scores = some.map(({ score }) => score);
      const verdicts = some.map(({ isGood }) => isGood);
      expect(areaUnderCurve(scores, verdicts, (i) => some[i]?.weight ?? 0)).toBeCloseTo(slow, 10);
    }),
  );
});
