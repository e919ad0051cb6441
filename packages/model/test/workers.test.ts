import { afterAll, expect, test } from "vitest";
import { Workers } from "../dist/parallel/workers.js"; // compiled: worker threads run files, not sources
import { type NearestJob, productJob, searchOf } from "../src/nearest-job.js";
import { placeJob } from "../src/placed-job.js";
import { matrixOf } from "./matrix.js";

// More rows than a thread takes at a time, so that all of them search.
const jobOf = (rows: number, columns: number): NearestJob =>
  productJob(
    matrixOf(
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => {
          const mixed = Math.imul(row * columns + column + 1, 0x9e3779b1) >>> 16;
          return mixed % 5 === 0 ? (mixed % 97) / 400 : 0;
        }),
      ),
    ),
    10,
  );

function alone(job: NearestJob) {
  const placed = placeJob(job, 1);
  const search = searchOf(placed);
  const lists: number[][] = [];
  for (const row of job.order) {
    lists[row] = [...search.nearest(row).rows];
    search.keepShared(row);
  }
  return { lists, kept: placed.kept };
}

const workers = new Workers(4);
afterAll(() => workers.end());

test("four threads find what one finds, also in the memory of a search before that was larger or smaller", async () => {
  const jobs = [jobOf(2500, 40), jobOf(4000, 30), jobOf(2100, 12)];
  const found = [];
  for (const job of jobs) found.push(await workers.nearest(job));
  for (const [i, { neighbours, kept }] of found.entries()) {
    const expected = alone(jobs[i] as NearestJob);
    const lists = expected.lists.map((_, row) => [
      ...neighbours.values.subarray(neighbours.starts[row], neighbours.starts[row + 1]),
    ]);
    expect(lists).toEqual(expected.lists);
    expect(Buffer.compare(kept, expected.kept)).toBe(0);
  }
});

test("a second search at the same time is refused, and the first is not harmed", async () => {
  const job = jobOf(2500, 20);
  const first = workers.nearest(job);
  await expect(workers.nearest(jobOf(600, 5))).rejects.toThrow("a search is under way");
  expect((await first).neighbours.starts.at(-1)).toBe(alone(job).lists.flat().length);
});
