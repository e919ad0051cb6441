import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedColumns } from "../../src/neighbours/shared-columns.js";
import { countTexts } from "../../src/text/counts.js";
import { fitTfidf } from "../../src/text/tfidf.js";
import { textsOf } from "../text/texts.js";

const world = fc
  .array(fc.array(fc.constantFrom(..."abcdef"), { maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((documents) => fitTfidf(countTexts(textsOf(documents), [0])).vectors);

test("of each row the entries that another row has too are left, with their weights, and nothing else", () => {
  fc.assert(
    fc.property(world, (vectors) => {
      const { columns, numberOf, rows } = sharedColumns(vectors);
      const isShared = (column: number) => vectors.columns.filter((other) => other === column).length > 1;
      for (let row = 0; row < vectors.rows; row++) {
        const entries = Array.from(vectors.columns.keys()).slice(
          vectors.starts[row],
          vectors.starts[row + 1],
        );
        const expected = entries.filter((e) => isShared(vectors.columns[e] ?? -1));
        const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
        const found = Array.from(rows.columns.subarray(from, to), (number) => columns[number]);
        expect(found).toEqual(expected.map((e) => vectors.columns[e]));
        expect([...rows.values.subarray(from, to)]).toEqual(expected.map((e) => vectors.values[e]));
      }
      const all = Array.from({ length: vectors.columnCount }, (_, column) => column);
      expect([...columns]).toEqual(all.filter(isShared));
      expect([...numberOf]).toEqual(all.map((column) => [...columns].indexOf(column)));
    }),
  );
});
