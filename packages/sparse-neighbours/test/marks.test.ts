import fc from "fast-check";
import { expect, test } from "vitest";
import { placeJob, productJob } from "../src/index.js";
import { InnerLoops } from "../src/wasm.js";
import { matrixOf } from "./matrix.js";

const world = fc.array(fc.array(fc.nat({ max: 1 }), { minLength: 6, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});
const lists = fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 8, maxLength: 8 });

test("an entry is marked if its row shares the column with a neighbour, on both sides, and no other entry is", () => {
  fc.assert(
    fc.property(world, lists, (rows, near) => {
      const neighbours = rows.map((_, row) => near[row].filter((other) => other < rows.length));
      const matrix = matrixOf(rows);
      const placed = placeJob(productJob(matrix, 3), 1);
      const loops = new InnerLoops(placed, 0);
      neighbours.forEach((list, row) => {
        loops.arrays.neighbours.set(list);
        loops.markShared(row, list.length);
      });
      const expected = rows.flatMap((own, row) =>
        own.flatMap((value, column) => {
          const isRelated = (_: unknown, other: number) =>
            neighbours[row].includes(other) || neighbours[other].includes(row);
          const related = rows.filter(isRelated);
          return value > 0 ? [Number(related.some((other) => other[column] > 0))] : [];
        }),
      );
      expect([...placed.sharedMarks]).toEqual(expected);
    }),
  );
});
