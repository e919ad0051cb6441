import { binary, float32, list, utf8 } from "@uwdata/flechette";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rowType, toArrow } from "../src/tables/arrow.js";
import { type FlatLists, flatLists } from "../src/tables/flat-lists.js";
import { binaryColumn, listColumn, textColumn } from "../src/tables/whole-columns.js";

/** The lists one after the other, followed by something that must not be written. */
function flat(lists: readonly (readonly number[])[]): { starts: FlatLists["starts"]; values: number[] } {
  return { starts: flatLists(lists).starts, values: [...lists.flat(), 7, 7, 7] };
}

const rows = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 20 });
const many = Array.from({ length: 1000 }, (_, i) => i); // more than the builders first make room for

test.each([1000, 100_000])(
  "lists of numbers of %i rows are the bytes that flechette's builder writes",
  (of) => {
    const lists = rows(fc.array(fc.nat({ max: of - 1 }), { maxLength: 9 }));
    const examples: [number[][]][] = [[[many, [], many.slice(0, 7)]], [many.map((i) => [i])]];
    fc.assert(
      fc.property(lists, (given) => {
        const { starts, values } = flat(given);
        const built = toArrow({ lists: [list(rowType(of)), given] });
        for (const array of [Int32Array.from(values), Uint32Array.from(values)])
          expect(toArrow({ lists: listColumn(rowType(of), { starts, values: array }) })).toEqual(built);
      }),
      { examples },
    );
  },
);

test("lists of fractions are the bytes that flechette's builder writes", () => {
  fc.assert(
    fc.property(rows(fc.array(fc.float({ noNaN: true }), { maxLength: 9 })), (given) => {
      const { starts, values } = flat(given);
      const whole = listColumn(float32(), { starts, values: Float32Array.from(values) });
      expect(toArrow({ lists: whole })).toEqual(toArrow({ lists: [list(float32()), given] }));
    }),
  );
});

test("bytes are the bytes that flechette's builder writes", () => {
  fc.assert(
    fc.property(rows(fc.array(fc.nat({ max: 255 }), { maxLength: 9 })), (given) => {
      const { starts, values } = flat(given);
      const whole = binaryColumn({ starts, values: Uint8Array.from(values) });
      const built = given.map((own) => Uint8Array.from(own));
      expect(toArrow({ bytes: whole })).toEqual(toArrow({ bytes: [binary(), built] }));
    }),
  );
});

test("texts are the bytes that flechette's builder writes, halves of surrogate pairs too", () => {
  const texts = rows(fc.string({ unit: fc.constantFrom("a", "ñ", "日", "𝒜", "\ud835", "\udc9c") }));
  const long = [["", "日".repeat(1000), "end"], many.map(String)];
  fc.assert(
    fc.property(texts, (given) => {
      expect(toArrow({ text: textColumn(given) })).toEqual(toArrow({ text: [utf8(), given] }));
    }),
    { examples: long.map((given): [string[]] => [given]) },
  );
});

test("of what is no number there are no lists", () => {
  expect(() => listColumn(utf8(), { starts: new Int32Array(1), values: new Int32Array(0) })).toThrow(
    TypeError,
  );
});
