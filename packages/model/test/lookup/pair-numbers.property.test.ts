import { compareKeys } from "@movies/artifacts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../../.config/runs.ts";
import { PairNumbers } from "../../src/lookup/pair-numbers.js";
import { orderOf } from "../../src/names.js";

test("pairs are numbered as they first come, and every number leads back to its pair", () => {
  const high = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 31 - 1 }), fc.constant(2 ** 32 - 1));
  const pair = fc.tuple(high, fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 0x10ffff })));
  const dense = Array.from({ length: 5000 }, (_, i): [number, number] => [i % 70, Math.floor(i / 70)]);
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const numbers = new PairNumbers();
      const known = new Map<string, number>();
      for (const [a, b] of pairs) {
        const name = `${a} ${b}`;
        if (!known.has(name)) known.set(name, known.size);
        expect(numbers.numberOf(a, b)).toBe(known.get(name));
      }
      expect(numbers.size).toBe(known.size);
      for (const [a, b] of pairs) expect(numbers.pairOf(numbers.numberOf(a, b))).toEqual([a, b]);
    }),
    { numRuns: runs(100), examples: [[[...dense, ...dense]]] },
  );
});

test("texts are ordered by their code units, of equal ones the first place first", () => {
  const unit = fc.constantFrom("\0", "a", "b", "~", "\x7f", "\x80", "ñ", "日", "𝒜", "\uffff");
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 10 })), (texts) => {
      const slowly = texts
        .map((text, place) => ({ text, place }))
        .sort((a, b) => compareKeys(a.text, b.text) || a.place - b.place);
      expect([...orderOf(texts)]).toEqual(slowly.map(({ place }) => place));
    }),
    { numRuns: runs(1000) },
  );
});
