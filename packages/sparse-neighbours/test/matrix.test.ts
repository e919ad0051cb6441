import fc from "fast-check";
import { expect, test } from "vitest";
import { TopK, transpose, transposeLists } from "../src/index.js";
import { matrixOf } from "./matrix.js";

const cells = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }), { minLength: 1 });

test("a matrix transposed has the same cells, and transposed twice is the same", () => {
  fc.assert(
    fc.property(cells, (rows) => {
      const matrix = matrixOf(rows);
      const columns = Array.from({ length: 4 }, (_, c) => rows.map((row) => row[c]));
      expect(transpose(matrix)).toEqual({ ...matrixOf(columns), columnCount: rows.length });
      expect(transpose(transpose(matrix))).toEqual(matrix);
    }),
  );
});

test("lists may repeat a column or hold none, and rows may come in another order with gaps", () => {
  const lists = { starts: Int32Array.of(0, 3, 4, 6), columns: Int32Array.of(1, 1, -1, 0, 1, 0) };
  const { starts, positions, entries } = transposeLists(lists, 2);
  expect([...starts]).toEqual([0, 2, 4]);
  expect([...positions]).toEqual([1, 2, 0, 2]);
  expect([...entries]).toEqual([3, 5, 0, 4]);
  expect([...transposeLists(lists, 2, Int32Array.of(2, -1, 0, 1)).positions]).toEqual([0, 3, 0, 2]);
});

test("the k best are those of sorting everything, of equal scores the lower row first", () => {
  const scores = fc.array(fc.nat({ max: 9 }), { maxLength: 30 });
  fc.assert(
    fc.property(scores, fc.nat({ max: 8 }), fc.boolean(), (values, k, backwards) => {
      const rows = [...values.keys()];
      const best = new TopK(k);
      for (const row of backwards ? rows.toReversed() : rows) best.offer(row, values[row]);
      const expected = rows.sort((a, b) => values[b] - values[a] || a - b).slice(0, k);
      const found = best.take();
      expect([...found.rows]).toEqual(expected);
      expect([...found.scores]).toEqual(expected.map((row) => values[row]));
      expect(best.take().rows.length).toBe(0);
    }),
  );
});
