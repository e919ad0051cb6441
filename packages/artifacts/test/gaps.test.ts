import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeGaps, encodeGaps } from "../src/tables/gaps.js";

function decoded(bytes: Uint8Array): number[] {
  const rows = new Uint32Array(bytes.length);
  return [...rows.subarray(0, decodeGaps(bytes, rows))];
}

test.each([
  ["no rows", [], []],
  ["the first row", [0], [0]],
  ["a gap in seven bits", [5, 132], [5, 127]],
  ["a gap in eight bits, in two bytes", [128], [0x80, 1]],
  ["a gap in three bytes", [16_384, 16_385], [0x80, 0x80, 1, 1]],
])("%s: %j", (_, rows, bytes) => {
  expect([...encodeGaps(rows)]).toEqual(bytes);
  expect(decoded(Uint8Array.from(bytes))).toEqual(rows);
});

test("ascending rows come back as they were", () => {
  const ascending = fc.uniqueArray(fc.nat({ max: 2 ** 31 - 1 })).map((rows) => rows.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, (rows) => {
      expect(decoded(encodeGaps(rows))).toEqual(rows);
    }),
  );
});
