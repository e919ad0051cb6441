import { table } from "arquero";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxes } from "../src/data/boxes.js";
import { correlation } from "../src/data/correlation.js";
import { pearson, quantile, spearman } from "./slow-statistics.js";

/** Values as they are in the files: few different ones, so that there are ties, and zeros that mean unknown. */
const value = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 1, max: 1e6 }).map((n) => n / 100),
);

describe("a correlation", () => {
  test("by value and by rank is as the slow one finds it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 40 }), (pairs) => {
        const all = table({ x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y) });
        const found = correlation(all.filter("d => d.x > 0 && d.y > 0"), "x", "y");
        const known = pairs.filter(([x, y]) => x > 0 && y > 0);
        const [xs, ys] = [known.map(([x]) => x), known.map(([, y]) => y)];
        expect(found.n).toBe(known.length);
        const varies = known.length > 2 && new Set(xs).size > 1 && new Set(ys).size > 1;
        if (!varies) expect([found.pearson, found.spearman]).toEqual([null, null]);
        else {
          expect(found.pearson).toBeCloseTo(pearson(xs, ys), 6);
          expect(found.spearman).toBeCloseTo(spearman(xs, ys), 6);
        }
      }),
    );
  });

  test("of two films, or of a column that does not vary, is not known", () => {
    expect(correlation(table({ x: [1, 2], y: [1, 2] }), "x", "y")).toEqual({
      n: 2,
      pearson: null,
      spearman: null,
    });
    expect(correlation(table({ x: [1, 2, 3], y: [7, 7, 7] }), "x", "y")).toMatchObject({
      n: 3,
      pearson: null,
    });
  });
});

describe("a box", () => {
  const rows = (values: readonly number[]) =>
    table({
      id: values.map((_, i) => i + 1),
      title: values.map((_, i) => `T${i + 1}`),
      release_year: values.map(() => 2000),
      group: values.map(() => "g"),
      value: [...values],
    });

  test.each([false, true])("has numpy's quartiles and Tukey's whiskers, logarithmic: %s", (logarithmic) => {
    const at = logarithmic ? Math.log10 : Number;
    fc.assert(
      fc.property(
        fc.array(
          value.filter((n) => n > 0),
          { minLength: 1, maxLength: 60 },
        ),
        (values) => {
          const [box] = boxes(rows(values), logarithmic);
          const [p25, median, p75] = [0.25, 0.5, 0.75].map((p) => quantile(values, p)) as [
            number,
            number,
            number,
          ];
          expect(box?.p25).toBeCloseTo(p25, 8);
          expect(box?.median).toBeCloseTo(median, 8);
          expect(box?.p75).toBeCloseTo(p75, 8);
          const reach = 1.5 * (at(p75) - at(p25));
          // A value exactly at the end of a whisker may fall on either side by the last bit.
          const clear = values.filter(
            (n) => Math.abs(Math.abs(at(n) - at(n < median ? p25 : p75)) - reach) > 1e-9,
          );
          const inside = clear.filter((n) => at(n) >= at(p25) - reach && at(n) <= at(p75) + reach);
          for (const n of inside) expect(n >= (box?.low ?? 0) && n <= (box?.high ?? 0)).toBe(true);
          const outside = clear.filter((n) => !inside.includes(n));
          for (const n of outside) expect(n < (box?.low ?? 0) || n > (box?.high ?? 0)).toBe(true);
          expect(Math.abs((box?.outliers ?? 0) - outside.length)).toBeLessThanOrEqual(
            values.length - clear.length,
          );
        },
      ),
    );
  });

  test("names its outliers, the farthest first and by side, and counts those that it does not name", () => {
    const usual = Array.from({ length: 40 }, (_, i) => 100 + i);
    const [box] = boxes(rows([...usual, 900, 1_000, -500]), false);
    expect(box).toMatchObject({
      n: 43,
      low: 100,
      high: 139,
      outliers: 3,
      above: [
        { title: "T42", year: 2000, value: 1_000 },
        { title: "T41", year: 2000, value: 900 },
      ],
      below: [{ title: "T43", year: 2000, value: -500 }],
    });
    const many = boxes(rows([...usual, ...Array.from({ length: 9 }, (_, i) => 1_000 + i)]), false)[0];
    expect([many?.outliers, many?.above.length]).toEqual([9, 6]);
  });
});
