import { flatLists, Problem } from "@movies/artifacts";
import { nearestRows, productJob, type SearchJob } from "@movies/sparse-neighbours";
import { afterAll, expect, test } from "vitest";
import { Workers } from "../../dist/threads/workers.js"; // compiled: worker threads run files, not sources

type Job = SearchJob<undefined>;

// More rows than a thread takes at a time, so that all of them search.
function jobOf(rows: number, columnCount: number): Job {
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

const alone = (job: Job): number[][] => nearestRows(job).map(({ rows }) => [...rows]);

const workers = new Workers(4);
afterAll(() => workers.end());

test("four threads find what one finds, also in the memory of a larger or a smaller search before", async () => {
  const jobs = [jobOf(2500, 40), jobOf(4000, 30), jobOf(2100, 12)];
  const found = [];
  for (const job of jobs) found.push(await workers.nearest("none", job));
  for (const [i, { starts, values }] of found.entries()) {
    const expected = alone(jobs[i] as Job);
    expect(expected.map((_, row) => [...values.subarray(starts[row], starts[row + 1])])).toEqual(expected);
  }
});

test("a second search at the same time is refused, and the first is not harmed", async () => {
  const job = jobOf(2500, 20);
  const first = workers.nearest("none", job);
  await expect(workers.nearest("none", jobOf(600, 5))).rejects.toThrow("a search is under way");
  expect((await first).starts.at(-1)).toBe(alone(job).flat().length);
});

test("what WebAssembly cannot address is a Problem for the user, not a crash", async () => {
  const megabytes = new ArrayBuffer(2 ** 28);
  const large = Array.from({ length: 20 }, (_, i) => [`part ${i}`, new Uint8Array(megabytes)]);
  const job = { ...jobOf(600, 5), ...Object.fromEntries(large) };
  const refused = await workers.nearest("none", job).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(String(refused)).toMatch(/WebAssembly addresses 4 at most; search among fewer rows/);
});
