import { flatLists, Problem } from "@movies/artifacts";
import { cutBlocks, nearestRows, productJob, type SearchJob } from "@movies/sparse-neighbours";
import { afterAll, expect, test } from "vitest";
import { searchOf, Workers } from "../../dist/threads/workers.js"; // compiled: worker threads run files, not sources

// More rows than a thread takes at a time, so that all of them search.
function jobOf(rows: number, columnCount: number): SearchJob {
  const mixed = (row: number, column: number) => Math.imul(row * columnCount + column + 1, 0x9e3779b1) >>> 16;
  const columnsOf = (row: number) =>
    Array.from({ length: columnCount }, (_, column) => column).filter(
      (column) => mixed(row, column) % 5 === 0 && mixed(row, column) % 97 > 0,
    );
  const { starts, values: columns } = flatLists(Array.from({ length: rows }, (_, row) => columnsOf(row)));
  const values = Float32Array.from(
    Array.from({ length: rows }, (_, row) =>
      columnsOf(row).map((column) => (mixed(row, column) % 97) / 400),
    ).flat(),
  );
  return productJob({ rows, columnCount, starts: Uint32Array.from(starts), columns, values }, 10);
}

/** Without common columns and attributes rows lie as they are given: their places are their numbers. */
const alone = (job: SearchJob) => nearestRows(job).map(({ rows }) => [...rows]);

const listsOf = ({ places, sizes }: { places: Int32Array; sizes: Int32Array }) =>
  Array.from(sizes, (size, row) => [...places.subarray(row * 10, row * 10 + size)]);

const workers = new Workers(4);
afterAll(() => workers.end());

test("four threads find what one finds, also in the memory of a larger or a smaller search before", async () => {
  const jobs = [jobOf(2500, 40), jobOf(4000, 30), jobOf(2100, 12)];
  const found = [];
  for (const job of jobs) found.push(await workers.nearest(searchOf(job, "none")));
  for (const [i, job] of jobs.entries()) expect(listsOf(found[i] as never)).toEqual(alone(job));
});

test("so they find for some of the rows, among candidates in blocks, and progress never goes back", async () => {
  const job = jobOf(2500, 40);
  const told: number[] = [];
  const range = { from: 700, to: 1900, bytes: 120_000 };
  const found = await workers.nearest(searchOf(job, "none"), range, (done) => told.push(done));
  expect(cutBlocks(job.frame, job.rows.matrix.starts, 4, range.bytes).length).toBeGreaterThan(3);
  expect(listsOf(found)).toEqual(alone(job).slice(700, 1900));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1200);
});

test("a second search at the same time is refused, and the first is not harmed", async () => {
  const job = jobOf(2500, 20);
  const first = workers.nearest(searchOf(job, "none"));
  await expect(workers.nearest(searchOf(jobOf(600, 5), "none"))).rejects.toThrow("a search is under way");
  expect(listsOf(await first)).toEqual(alone(job));
});

test("what WebAssembly cannot address is a Problem for the user, not a crash", async () => {
  const { frame, rows } = jobOf(600, 5);
  const wide = { frame: { ...frame, columnCount: 2 ** 29 }, rows };
  const refused = await workers.nearest(searchOf(wide, "none")).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(String(refused)).toMatch(/WebAssembly addresses 4 at most; search with fewer threads or columns/);
});
