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
import {
  CLEAN_CREDITS,
  CLEAN_MOVIES,
  CLEAN_TITLES,
  ETL_REPORT,
  type Manifest,
  openArtifacts,
  verifyArtifacts,
} from "@movies/artifacts";
import { type BuildProgress, buildModel } from "@movies/model"; // compiled: worker threads run files, not sources
import { afterAll, beforeAll, expect, inject, test } from "vitest";

const dir = mkdtempSync(join(tmpdir(), "movies-build-"));
afterAll(() => rmSync(dir, { recursive: true }));
for (const name of [CLEAN_MOVIES, CLEAN_TITLES, CLEAN_CREDITS, ETL_REPORT])
  copyFileSync(join(inject("worldArtifacts"), name), join(dir, name));

let one: Manifest;
beforeAll(async () => {
  one = await buildModel({ artifacts: dir, threads: 1 });
});

test("the bytes do not depend on the number of threads", async () => {
  expect(await buildModel({ artifacts: dir, threads: 3 })).toEqual(one);
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
    copyFileSync(join(dir, CLEAN_TITLES), join(broken, CLEAN_TITLES));
    const credits = Array.from({ length: before }, (_, i) => row(i));
    writeFileSync(join(broken, CLEAN_CREDITS), `cast,id,director\n${credits.join("")}nobody,1,[]\n`);
    await expect(buildModel({ artifacts: broken, threads })).rejects.toThrow(
      new RegExp(`cleanCredits\\.csv, record ${before + 2}: cast is "nobody", expected a JSON array`),
    );
    expect(readdirSync(broken)).toEqual([CLEAN_CREDITS, CLEAN_MOVIES, CLEAN_TITLES]);
    rmSync(broken, { recursive: true });
  },
);

test.each([
  [CLEAN_MOVIES, "tokenize"],
  [CLEAN_CREDITS, "publish"],
])(
  "a build is of what it read: %s that changes at the step %s only makes it out of date",
  async (name, at) => {
    const file = join(dir, name);
    const onProgress = ({ step }: BuildProgress) => {
      if (step === at && readFileSync(file).equals(readFileSync(join(inject("worldArtifacts"), name))))
        appendFileSync(file, "\n");
    };
    expect((await buildModel({ artifacts: dir, onProgress })).build).toBe(one.build);
    const problems = (await verifyArtifacts(dir)).files.map(({ problem }) => problem).filter(Boolean);
    expect(problems).toEqual([expect.stringMatching(/^changed since this model was built/)]);
    copyFileSync(join(inject("worldArtifacts"), name), file);
  },
);

test.each([CLEAN_MOVIES, CLEAN_TITLES, CLEAN_CREDITS])(
  "%s that is not the one of the report is refused, and the build before stays",
  async (name) => {
    const there = readdirSync(dir);
    appendFileSync(join(dir, name), "\n");
    await expect(buildModel({ artifacts: dir })).rejects.toThrow(
      new RegExp(`${name} is not the file that etl-report\\.json describes; run: movies etl`),
    );
    expect(readdirSync(dir)).toEqual(there);
    expect(await openArtifacts(dir)).toMatchObject({ manifest: { build: one.build } });
    copyFileSync(join(inject("worldArtifacts"), name), join(dir, name));
  },
);
