import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES, ETL_REPORT } from "@movies/artifacts";
import { buildModel } from "@movies/model"; // compiled: worker threads run files, not sources
import { afterAll, expect, inject, test } from "vitest";

const dir = mkdtempSync(join(tmpdir(), "movies-build-"));
afterAll(() => rmSync(dir, { recursive: true }));
for (const name of [CLEAN_MOVIES, CLEAN_CREDITS, ETL_REPORT])
  copyFileSync(join(inject("worldArtifacts"), name), join(dir, name));

test("the bytes do not depend on the number of threads", async () => {
  const one = await buildModel({ artifacts: dir, threads: 1 });
  const three = await buildModel({ artifacts: dir, threads: 3 });
  expect(three).toEqual(one);
});

test("progress names every step once, in order, and never counts backwards", async () => {
  const steps: string[] = [];
  let before = 0;
  await buildModel({
    artifacts: dir,
    onProgress: ({ step, done, total }) => {
      if (step !== steps.at(-1)) before = 0;
      if (step !== steps.at(-1)) steps.push(step);
      expect(done).toBeGreaterThanOrEqual(before);
      expect(done).toBeLessThanOrEqual(total);
      before = done;
    },
  });
  expect(steps).toEqual(["read", "tokenize", "tfidf", "mezcla", "knn", "publish"]);
});

test("clean files that are not those of the report are refused", async () => {
  writeFileSync(join(dir, CLEAN_CREDITS), "cast,id,director\n");
  await expect(buildModel({ artifacts: dir })).rejects.toThrow(
    /cleanCredits\.csv is not the file that etl-report\.json describes/,
  );
});
