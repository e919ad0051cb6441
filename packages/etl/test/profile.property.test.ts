import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import type { Cell } from "../src/cells/cell.js";
import { columnNames } from "../src/datasets/dataset.js";
import { MOVIES } from "../src/datasets/movies.js";
import { DistinctCounter } from "../src/report/distinct.js";
import { Measures } from "../src/report/measures.js";
import { profileColumns } from "../src/report/profile.js";

/** The profile of one clean column of films with these cells. */
function profileOf(column: string, cells: readonly Cell[]) {
  const measures = new Measures(MOVIES);
  const names = columnNames(MOVIES);
  const rows = cells.map((cell) => names.map((name) => (name === column ? cell : null)));
  for (const half of [rows.slice(0, 3), rows.slice(3)]) measures.add(half);
  return profileColumns(MOVIES, measures.result())[column];
}

describe("different texts", () => {
  const count = (texts: readonly string[], limit?: number) => {
    const counter = new DistinctCounter(limit);
    counter.add(texts);
    return counter;
  };

  test("are counted as a Set counts them, short or long, of any letters", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom("a", "a".repeat(60), "a".repeat(61), "é".repeat(60)),
      fc.tuple(fc.string({ minLength: 45, maxLength: 60 }), fc.nat(3)).map(([long, end]) => long + end),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
        expect(count(texts).count).toBe(new Set(texts).size);
      }),
      { numRuns: runs(500) },
    );
  });

  test("are told apart by the hundred thousand, where they differ in one letter alone", () => {
    const numbers = Array.from({ length: 100_000 }, (_, i) => String(i));
    expect(count([...numbers, ...numbers]).count).toBe(100_000);
    const filler = "x".repeat(50);
    expect(count(numbers.map((n) => filler + n)).count).toBe(100_000);
    expect(count(numbers.map((n) => n + filler)).count).toBe(100_000);
    const letters = Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(i));
    for (const at of [0, 1, 48, 49, 50])
      expect(count(letters.map((c) => filler.slice(0, at) + c + filler.slice(at))).count).toBe(60_000);
  });

  test("are counted up to a limit, and then said to be at least so many", () => {
    expect([count(["a", "b"], 3).full, count(["a", "b", "c", "d"], 3).full]).toEqual([false, true]);
    expect(count(["a", "b", "c", "d", "e"], 3).count).toBe(3);
  });
});

test("a column of numbers has the quantiles and the distinct count that the definitions give", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e9, noNaN: true })), {
        minLength: 1,
        maxLength: 300,
      }),
      (values) => {
        const profile = profileOf("runtime", values);
        if (profile?.type !== "number") throw new Error("not a column of numbers");
        const { distinct, min, max, p25, p50, p75, p99 } = profile;
        expect([distinct, min, max]).toEqual([
          new Set(values.map((value) => value + 0)).size,
          Math.min(...values),
          Math.max(...values),
        ]);
        for (const [share, found] of [
          [0.25, p25],
          [0.5, p50],
          [0.75, p75],
          [0.99, p99],
        ] as const) {
          const below = values.filter((value) => value <= (found ?? 0) * (1 + 1e-9)).length;
          const above = values.filter((value) => value >= (found ?? 0) * (1 - 1e-9)).length;
          expect(below).toBeGreaterThanOrEqual(Math.floor((values.length - 1) * share) + 1);
          expect(above).toBeGreaterThanOrEqual(values.length - Math.ceil((values.length - 1) * share));
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

test("quantiles between two values are interpolated as numpy does", () => {
  expect(profileOf("runtime", [4, null, 1, 0, 2])).toEqual({
    type: "number",
    nulls: 1,
    zeros: 1,
    distinct: 4,
    min: 0,
    p25: 0.75,
    p50: 1.5,
    p75: 2.5,
    p99: 3.94,
    max: 4,
  });
});

test.each([
  ["runtime", [null], { nulls: 1, distinct: 0, min: null, p50: null, max: null }],
  ["release_date", [null], { type: "date", nulls: 1, distinct: 0, min: null, max: null }],
  ["title", [], { type: "text", nulls: 0, distinct: 0, shortest: null, longest: null }],
  [
    "genres",
    [null, null],
    { type: "list", nulls: 2, empty: 0, values: 0, distinct: 0, fewest: null, most: null },
  ],
])("a column %s without a value has no range", (column, cells, expected) => {
  expect(profileOf(column, cells)).toMatchObject(expected);
});

test("dates have their range, before the year 1000 too; texts and lists their lengths", () => {
  expect(profileOf("release_date", ["1995-10-30", "0099-01-02", "1995-10-30"])).toMatchObject({
    ...{ distinct: 2, min: "0099-01-02", max: "1995-10-30" },
  });
  expect(profileOf("title", ["ab", "", null, "abc", "ab"])).toMatchObject({
    ...{ nulls: 2, distinct: 2, shortest: 2, longest: 3 },
  });
  expect(profileOf("genres", [["a", "b"], [], null, ["b"]])).toMatchObject({
    ...{ nulls: 1, empty: 1, values: 3, distinct: 2, fewest: 0, most: 2 },
  });
});
