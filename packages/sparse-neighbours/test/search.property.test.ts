import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import {
  directionAffinity,
  directionJob,
  NeighbourSearch,
  nearestRows,
  placeJob,
  productJob,
  productsWith,
  transpose,
} from "../src/index.js";
import { asPairs, byBruteForce, matrixOf } from "./matrix.js";

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 1000 }) },
);
const world = fc.integer({ min: 1, max: 12 }).chain((columns) =>
  fc.array(
    fc.array(
      cell.map((x) => x / 1000),
      { minLength: columns, maxLength: columns },
    ),
    { minLength: 1, maxLength: 60 },
  ),
);

test("the neighbours found are those of comparing every row with every other", () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 8 }), (rows, k) => {
      expect(asPairs(nearestRows(productJob(matrixOf(rows), k)))).toEqual(byBruteForce(rows, k));
    }),
    { numRuns: runs(300) },
  );
});

/** The marked part of each row, times its whole number: two rows of one pattern have one direction. */
const grouped = fc.tuple(
  fc.integer({ min: 1, max: 4 }),
  fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 40 })), {
    minLength: 60,
    maxLength: 60,
  }),
);

test("they are the same where groups of rows stand in for the columns that are in too many", () => {
  fc.assert(
    fc.property(world, grouped, fc.integer({ min: 1, max: 8 }), (rare, [common, parts], k) => {
      const patterns = rare.map((_, row) => {
        const bits = parts[row]?.[0] ?? 0;
        return Array.from({ length: common }, (_, c) => (bits >> c) & 1);
      });
      const rows = rare.map((row, i) => {
        const scale = 2 ** -((parts[i]?.[1] ?? 0) % 5); // so that 32 bits hold it
        return [...row.map((x) => x / 4), ...(patterns[i] ?? []).map((bit) => (bit * scale) / 4)];
      });
      const unit = patterns.map((bits) => [
        ...(rare[0] ?? []).map(() => 0),
        ...bits.map(
          (bit) =>
            bit /
            Math.sqrt(
              Math.max(
                1,
                bits.reduce((sum: number, x) => sum + x, 0),
              ),
            ),
        ),
      ]);
      const marked = Uint8Array.from(rows[0] ?? [], (_, column) => Number(column >= (rare[0]?.length ?? 0)));
      const job = directionJob(matrixOf(rows), k, marked, matrixOf(unit));
      expect(asPairs(nearestRows(job, directionAffinity))).toEqual(byBruteForce(rows, k));
    }),
    { numRuns: runs(500) },
  );
});

test("the products of one row with all others are those of the whole search, to the last bit", () => {
  fc.assert(
    fc.property(world, (rows) => {
      const matrix = matrixOf(rows);
      const byColumn = transpose(matrix);
      const found = nearestRows(productJob(matrix, rows.length));
      found.forEach((nearest, row) => {
        const products = new Float64Array(rows.length);
        productsWith(matrix, byColumn, row, products);
        nearest.rows.forEach((other, i) => {
          expect(products[other]).toBe(nearest.scores[i]);
        });
      });
    }),
  );
});

test("a row's neighbours do not depend on which row was asked about before", () => {
  const order = fc.array(fc.nat({ max: 59 }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(world, order, fc.integer({ min: 1, max: 8 }), (rows, asked, k) => {
      const job = productJob(matrixOf(rows), k);
      const inOrder = nearestRows(job);
      const search = new NeighbourSearch(placeJob(job, 1));
      for (const any of asked) expect(search.nearest(any % rows.length)).toEqual(inOrder[any % rows.length]);
    }),
  );
});

test.each([
  { columns: 150, count: 60, numRuns: 10 },
  { columns: 1990, count: 40, numRuns: 3 },
])(
  "rows of $columns columns that are nearer to each other than what is rounded are told apart",
  ({ columns, count, numRuns }) => {
    const k = 5;
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 1, max: 1000 })), (stream) => {
        const next = () => (stream.next().value ?? 1) / 1000;
        const common = Array.from({ length: columns }, () => 0.02 + next() / 20);
        const rows = Array.from({ length: count }, () => common.map((x) => x + next() / 5000));
        expect(asPairs(nearestRows(productJob(matrixOf(rows), k)))).toEqual(byBruteForce(rows, k));
      }),
      { numRuns: runs(numRuns) },
    );
  },
);

test("next to nothing in many columns is not taken for something in one", () => {
  const query = Array.from({ length: 1900 }, () => 0.02);
  const dust = query.map(() => 1e-6); // each rounded up to a whole unit
  const rows = [query, dust, query.map((x, column) => (column === 0 ? x : 0))];
  expect(asPairs(nearestRows(productJob(matrixOf(rows), 1)))).toEqual(byBruteForce(rows, 1));
});

test("a row is a neighbour however little it shares, with few or with many", () => {
  const many = Array.from({ length: 40 }, (_, i) => [1e-9 * (i + 1), 0, 0]);
  const rows = [...many, [0, 1e-6, 1], [1e-18, 1e-30, 0], [0, 0, 1e-12]];
  expect(asPairs(nearestRows(productJob(matrixOf(rows), 5)))).toEqual(byBruteForce(rows, 5));
});

test("more neighbours may be wanted than there are rows, and there may be no rows or no columns", () => {
  const neighboursOf = (...rows: number[][]) => asPairs(nearestRows(productJob(matrixOf(rows), 50)));
  expect(neighboursOf([0.5, 0.5], [0.5, 0])).toEqual(
    byBruteForce(
      [
        [0.5, 0.5],
        [0.5, 0],
      ],
      50,
    ),
  );
  expect(neighboursOf([0.5])).toEqual([[]]);
  expect(neighboursOf([], [])).toEqual([[], []]);
  expect(neighboursOf()).toEqual([]);
});

test("a row of so many columns that their rounding could hide a neighbour is compared with every other", () => {
  const long = Array.from({ length: 2500 }, (_, column) => ((column * 7919) % 1000) / 50_000);
  const rows = Array.from({ length: 40 }, (_, i) => long.map((x, c) => ((c + i) % 3 === 0 ? x : 0)));
  expect(asPairs(nearestRows(productJob(matrixOf([long, ...rows]), 5)))).toEqual(
    byBruteForce([long, ...rows], 5),
  );
});

test("so is one of which groups stand in for some columns", () => {
  const long = Array.from({ length: 2500 }, (_, column) => ((column * 7919) % 1000) / 50_000);
  const rows = Array.from({ length: 40 }, (_, i) => [
    ...long.map((x, c) => (i > 0 && c % 40 === i ? x : 0)),
    i % 2 === 0 ? 0.5 : 0,
  ]);
  rows[0] = [...long, 0.5];
  const marked = Uint8Array.from(rows[0], (_, column) => Number(column === long.length));
  const directions = rows.map((row) => row.map((x, column) => Number(column === long.length && x > 0)));
  const job = directionJob(matrixOf(rows), 30, marked, matrixOf(directions));
  expect(asPairs(nearestRows(job, directionAffinity))).toEqual(byBruteForce(rows, 30));
});

test("a row that shares nothing with any other has no neighbours", () => {
  expect(
    asPairs(
      nearestRows(
        productJob(
          matrixOf([
            [1, 0, 0],
            [0, 1, 1],
            [0, 1, 0],
          ]),
          5,
        ),
      ),
    ),
  ).toEqual([[], [[2, 1]], [[1, 1]]]);
});

test("of equally near rows the lower comes first", () => {
  const same = [[1], [1], [1], [1]];
  expect(
    asPairs(nearestRows(productJob(matrixOf(same), 2))).map((row) => row.map(([other]) => other)),
  ).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
    [0, 1],
  ]);
});

test("a job of more than WebAssembly can address is refused before any memory is taken", () => {
  const megabytes = new ArrayBuffer(2 ** 28);
  const job = productJob(matrixOf([[1], [1]]), 5);
  const large = Array.from({ length: 20 }, (_, i) => [`part ${i}`, new Uint8Array(megabytes)]);
  expect(() => placeJob({ ...job, ...Object.fromEntries(large) }, 1)).toThrow(
    "the neighbours of 2 rows cannot be searched for: their data takes 5.0 GiB, and WebAssembly addresses 4 at most",
  );
});
