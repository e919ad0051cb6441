import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import {
  cutBlocks,
  MemoryError,
  NeighbourSearch,
  nearestRows,
  placeBlock,
  productJob,
  productsWith,
  type Reach,
  reached,
  searchJob,
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

const pick = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

/** The numbers of the columns that are picked. */
const columnsOf = (rows: readonly number[][], picked: readonly boolean[]): Int32Array =>
  Int32Array.from((rows[0] ?? []).keys()).filter((column) => picked[column]);

test("they are the same whatever columns the search is told nearly every pair shares", () => {
  fc.assert(
    fc.property(world, pick, fc.integer({ min: 1, max: 8 }), (rows, picked, k) => {
      const found = nearestRows(productJob(matrixOf(rows), k, columnsOf(rows, picked)));
      expect(asPairs(found)).toEqual(byBruteForce(rows, k));
    }),
    { numRuns: runs(500) },
  );
});

const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 5 });

/** Where blocks begin, and the end of the last. */
const blocksOf = (rows: number, cut: readonly number[]): number[] =>
  [...new Set([0, ...cut.filter((place) => place < rows), rows])].sort((a, b) => a - b);

test("they are the same in whatever blocks the candidates are searched", () => {
  fc.assert(
    fc.property(world, pick, fc.integer({ min: 1, max: 8 }), cuts, (rows, picked, k, cut) => {
      const job = productJob(matrixOf(rows), k, columnsOf(rows, picked));
      const found = nearestRows(job, undefined, blocksOf(rows.length, cut));
      expect(asPairs(found)).toEqual(byBruteForce(rows, k));
    }),
    { numRuns: runs(500) },
  );
});

/** What rows have beyond columns: a whole number, a fraction, and one where more than the row's own is enough. */
const attributed = fc.array(
  fc.record({
    whole: fc.integer({ min: 1900, max: 1960 }),
    fraction: fc.double({ min: 0, max: 1, noNaN: true }),
    enough: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 60, maxLength: 60 },
);

test("attributes are added to the products of rows that share a column, and to no others", () => {
  fc.assert(
    fc.property(
      world,
      attributed,
      pick,
      fc.integer({ min: 1, max: 8 }),
      cuts,
      (rows, given, picked, k, cut) => {
        const own = given.slice(0, rows.length);
        const reachesOf = ([whole, fraction, enough]: readonly number[]): Reach[] => [
          { low: whole, high: whole, span: 20, weight: 0.2 },
          { low: fraction, high: fraction, span: 0.3, weight: whole % 3 === 0 ? 0 : 0.1 },
          { low: enough, high: Number.POSITIVE_INFINITY, span: enough || 1, weight: 0.15 },
        ];
        const attributes = [
          { values: Float64Array.from(own, ({ whole }) => whole), steepness: 0.01 },
          { values: Float64Array.from(own, ({ fraction }) => fraction), steepness: 0.3 },
          { values: Float64Array.from(own, ({ enough }) => enough), steepness: 0.15 },
        ];
        const matrix = matrixOf(rows.map((row) => row.map((x) => x / 4)));
        const job = searchJob(matrix, { k, common: columnsOf(rows, picked), attributes, mostReached: 0.45 });
        const beyond = (row: number, other: number): number =>
          reachesOf(attributes.map(({ values }) => values[row])).reduce(
            (sum, reach, a) => sum + reached(reach, attributes[a]?.values[other] ?? Number.NaN),
            0,
          );
        const found = nearestRows(job, reachesOf, blocksOf(rows.length, cut));
        const expected = byBruteForce(
          rows.map((row) => row.map((x) => x / 4)),
          k,
          beyond,
        );
        expect(found.map((nearest) => nearest.scores.length)).toEqual(expected.map((list) => list.length));
        expect(found).toEqual(nearestRows(job, reachesOf));
        found.forEach(({ scores }, row) => {
          // sums are added up in another order, so equal scores may differ in the last bit
          for (const [i, score] of scores.entries())
            expect(score).toBeCloseTo(expected[row]?.[i]?.[1] ?? Number.NaN, 12);
        });
      },
    ),
    { numRuns: runs(500) },
  );
});

test("so they are in more rows than one look takes in, with few alike", () => {
  const mixed = (i: number): number => (Math.imul(i + 1, 0x9e3779b1) >>> 8) % 1000;
  const rows = Array.from({ length: 900 }, (_, row) =>
    Array.from({ length: 30 }, (_, c) => {
      const x = mixed(row * 30 + c);
      return c < 8 ? (x % 3 === 0 ? x / 4000 : 0) : x % 11 === 0 ? x / 4000 : 0;
    }),
  );
  const common = Int32Array.from({ length: 8 }, (_, column) => column);
  const job = productJob(matrixOf(rows), 10, common);
  expect(asPairs(nearestRows(job))).toEqual(byBruteForce(rows, 10));
  expect(nearestRows(job, undefined, [0, 300, 301, 900])).toEqual(nearestRows(job));
});

test("the products of one row with all others are those of the whole search, to the last bit", () => {
  fc.assert(
    fc.property(world, (rows) => {
      const matrix = matrixOf(rows);
      const byColumn = transpose(matrix);
      const found = nearestRows(productJob(matrix, rows.length));
      found.forEach((nearest, row) => {
        const products = new Float64Array(rows.length);
        const { starts, columns, values } = matrix;
        const own = [starts[row], starts[row + 1]] as const;
        productsWith(columns.subarray(...own), values.subarray(...own), byColumn, products);
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
      const job = productJob(matrixOf(rows), k); // without common columns and attributes rows lie as they are given
      const inOrder = nearestRows(job);
      const search = new NeighbourSearch(job.frame, placeBlock(job.frame, job.rows, 1), job.rows);
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

test("so is one that shares a column with nearly every other", () => {
  const long = Array.from({ length: 2500 }, (_, column) => ((column * 7919) % 1000) / 50_000);
  const rows = Array.from({ length: 40 }, (_, i) => [
    ...long.map((x, c) => (i > 0 && c % 40 === i ? x : 0)),
    i % 2 === 0 ? 0.5 : 0,
  ]);
  rows[0] = [...long, 0.5];
  const job = productJob(matrixOf(rows), 30, Int32Array.of(long.length));
  expect(asPairs(nearestRows(job))).toEqual(byBruteForce(rows, 30));
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

test("blocks are cut so that each takes at most so many bytes, none is empty, and together they are all rows", () => {
  const { frame, rows } = productJob(
    matrixOf(Array.from({ length: 3000 }, (_, row) => [0.5, row / 3000])),
    5,
  );
  for (const [bytes, count] of [
    [2 ** 30, 1],
    [60_000, 3],
    [1, 11], // what every block takes alone is more
  ] as const) {
    const ends = cutBlocks(frame, rows.matrix.starts, 1, bytes);
    expect(ends.length - 1).toBe(count);
    expect([ends[0], ends.at(-1)]).toEqual([0, 3000]);
    expect(ends.every((end, i) => i === 0 || end > ends[i - 1])).toBe(true);
  }
});

test("rows whose columns alone are more than WebAssembly can address are refused before any memory is taken", () => {
  const { frame, rows } = productJob(matrixOf([[1], [1]]), 5);
  const wide = { ...frame, columnCount: 2 ** 29 };
  const cut = () => cutBlocks(wide, rows.matrix.starts, 1);
  expect(cut).toThrow(MemoryError);
  expect(cut).toThrow(
    "the neighbours of 2 rows in 536870912 columns cannot be searched for: one row takes 6.1 GiB, and WebAssembly addresses 4 at most",
  );
});
