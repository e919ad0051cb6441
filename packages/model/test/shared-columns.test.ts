import fc from "fast-check";
import { expect, test } from "vitest";
import { countTexts } from "../src/counts.js";
import { Kernel } from "../src/kernel.js";
import { productJob } from "../src/nearest-job.js";
import { placeJob } from "../src/placed-job.js";
import { sharedColumns } from "../src/shared-columns.js";
import { fitTfidf } from "../src/tfidf.js";
import { textsOf } from "./texts.js";

const vectors = fc
  .array(fc.array(fc.constantFrom(..."abcdef"), { maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((documents) => fitTfidf(countTexts(textsOf(documents), [0])));
const world = vectors.chain((fitted) =>
  fc.record({
    fitted: fc.constant(fitted),
    near: fc.array(fc.uniqueArray(fc.nat({ max: fitted.vectors.rows - 1 }), { maxLength: 3 }), {
      minLength: fitted.vectors.rows,
      maxLength: fitted.vectors.rows,
    }),
  }),
);

test("of each row what a neighbour has is left, with its weight, and nothing else", () => {
  fc.assert(
    fc.property(world, ({ fitted: { vectors }, near }) => {
      const entries = (row: number) =>
        new Map(
          Array.from(vectors.columns.subarray(vectors.starts[row], vectors.starts[row + 1]), (column, i) => [
            column,
            vectors.values[(vectors.starts[row] ?? 0) + i],
          ]),
        );
      const placed = placeJob(productJob(vectors, 3), 1);
      const kernel = new Kernel(placed, 0);
      for (const [row, list] of near.entries()) {
        kernel.neighbours.set(list);
        kernel.keepShared(row, list.length);
      }
      const { columns, rows } = sharedColumns(vectors, placed.kept);
      const used = new Set<number>();
      for (let row = 0; row < rows.rows; row++) {
        const related = near
          .flatMap((list, other) => (list.includes(row) ? [other] : []))
          .concat(near[row] ?? []);
        const expected = [...entries(row)].filter(([column]) =>
          related.some((other) => entries(other).has(column)),
        );
        const [from, to] = [rows.starts[row], rows.starts[row + 1]];
        const weights = rows.values.subarray(from, to);
        const found = Array.from(rows.columns.subarray(from, to), (number, i) => [
          columns[number],
          weights[i],
        ]);
        expect(found).toEqual(expected);
        for (const [column] of expected) used.add(column);
      }
      expect([...columns]).toEqual([...used].sort((a, b) => a - b));
    }),
  );
});
