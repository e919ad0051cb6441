import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES, ETL_REPORT, openArtifacts } from "@movies/artifacts";
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

const row = (credits: number) => `"[""Actor ${credits}""]",${1e9 + credits},"[]"\n`;
test.each([
  ["at once", 1, 0],
  ["at once", 3, 0],
  ["while neighbours are searched for", 1, 50_000],
  ["while neighbours are searched for", 3, 50_000],
])(
  "credits that turn out to be broken %s, on %i threads, end the build, and nothing is left",
  async (_, threads, before) => {
    const broken = join(dir, "broken");
    mkdirSync(broken);
    const films = readFileSync(join(dir, CLEAN_MOVIES), "utf8").split("\n").slice(0, 3);
    writeFileSync(join(broken, CLEAN_MOVIES), `${films.join("\n")}\n`);
    const credits = Array.from({ length: before }, (_, i) => row(i));
    writeFileSync(join(broken, CLEAN_CREDITS), `cast,id,director\n${credits.join("")}nobody,1,[]\n`);
    await expect(buildModel({ artifacts: broken, threads })).rejects.toThrow(
      new RegExp(`cleanCredits\\.csv, record ${before + 2}: cast is "nobody", expected a JSON array`),
    );
    expect(readdirSync(broken)).toEqual([CLEAN_CREDITS, CLEAN_MOVIES]);
    rmSync(broken, { recursive: true });
  },
);

test.each([
  [CLEAN_MOVIES, "tokenize"],
  [CLEAN_CREDITS, "publish"],
])(
  "%s that changes under a running build, at the step %s, ends it, and the one before stays",
  async (name, at) => {
    const before = await buildModel({ artifacts: dir });
    const there = readdirSync(dir);
    let changed = false;
    const building = buildModel({
      artifacts: dir,
      onProgress: ({ step }) => {
        if (step === at && !changed) appendFileSync(join(dir, name), "\n");
        changed ||= step === at;
      },
    });
    await expect(building).rejects.toThrow(
      new RegExp(`${name} changed while the model was made of it: .*; run: movies build-model`),
    );
    expect(readdirSync(dir)).toEqual(there);
    expect(await openArtifacts(dir)).toMatchObject({ manifest: { build: before.build } });
    copyFileSync(join(inject("worldArtifacts"), name), join(dir, name));
  },
);

test("clean files that are not those of the report are refused", async () => {
  writeFileSync(join(dir, CLEAN_CREDITS), "cast,id,director\n");
  await expect(buildModel({ artifacts: dir })).rejects.toThrow(
    /cleanCredits\.csv is not the file that etl-report\.json describes/,
  );
});
