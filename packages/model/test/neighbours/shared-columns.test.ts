import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedColumns } from "../../src/neighbours/shared-columns.js";
import { countTexts } from "../../src/text/counts.js";
import { fitTfidf } from "../../src/text/tfidf.js";
import { textsOf } from "../text/texts.js";

const world = fc
  .array(fc.array(fc.constantFrom(..."abcdef"), { maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((documents) => fitTfidf(countTexts(textsOf(documents), [0])).vectors)
  .chain((vectors) => {
    const size = vectors.columns.length;
    const marks = fc.array(fc.nat({ max: 1 }), { minLength: size, maxLength: size });
    return fc.tuple(fc.constant(vectors), marks);
  });

test("of each row the marked entries are left, with their weights, and nothing else", () => {
  fc.assert(
    fc.property(world, ([vectors, marks]) => {
      const { columns, rows } = sharedColumns(vectors, Uint8Array.from(marks));
      for (let row = 0; row < vectors.rows; row++) {
        const entries = Array.from(vectors.columns.keys()).slice(
          vectors.starts[row],
          vectors.starts[row + 1],
        );
        const expected = entries.filter((e) => marks[e] === 1);
        const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
        const found = Array.from(rows.columns.subarray(from, to), (number) => columns[number]);
        expect(found).toEqual(expected.map((e) => vectors.columns[e]));
        expect([...rows.values.subarray(from, to)]).toEqual(expected.map((e) => vectors.values[e]));
      }
      const used = new Set(vectors.columns.filter((_, e) => marks[e] === 1));
      expect([...columns]).toEqual([...used].sort((a, b) => a - b));
    }),
  );
});
