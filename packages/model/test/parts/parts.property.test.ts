import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLEAN_CREDITS, CLEAN_MOVIES, CLEAN_TITLES, ETL_REPORT, type Manifest } from "@movies/artifacts";
import { buildModel } from "@movies/model"; // compiled: worker threads run files, not sources
import { joinParts, makePart, writePlan } from "@movies/model/parts";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { runs } from "../../../../.config/runs.ts";

const dir = mkdtempSync(join(tmpdir(), "movies-parts-"));
afterAll(() => rmSync(dir, { recursive: true }));

const code = "the code";
const clean = (name: string): string => {
  const folder = join(dir, name);
  cpSync(inject("worldArtifacts"), folder, {
    recursive: true,
    filter: (path) => !/build-|manifest/.test(path),
  });
  return folder;
};
const plain = clean("plain");
let one: Manifest;
beforeAll(async () => {
  one = await buildModel({ artifacts: plain, threads: 1 });
});

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Plans and makes all parts in a folder of that name. */
async function makeParts(name: string, parts: number, artifacts = plain): Promise<string> {
  const work = join(dir, name);
  await writePlan({ artifacts, work, parts, code, threads: 1 });
  for (const index of range(parts))
    await makePart({ work, index, code, threads: 1 + (index % 2), bytes: 1 + index * 1e6 });
  return work;
}

// Each number of parts takes seconds: all are tried in the slow suite.
test.each([1, 3, 2, 7].slice(0, runs(4, 2)))(
  "the build in %i parts is that of the plain command, byte for byte",
  async (parts) => {
    const artifacts = clean(`joined-${parts}`);
    const work = await makeParts(`work-${parts}`, parts, artifacts);
    expect(await joinParts({ artifacts, work, code })).toEqual(one);
    expect(readFileSync(join(artifacts, "manifest.json"))).toEqual(
      readFileSync(join(plain, "manifest.json")),
    );
  },
);

test("a part that is there is not made again, and a plan made again keeps the parts that are its own", async () => {
  const work = await makeParts("again", 2);
  const file = join(work, "part-1-of-2");
  const before = statSync(file).mtimeMs;
  expect(await makePart({ work, index: 1, code })).toMatchObject({ part: 1, parts: 2, made: false, file });
  await writePlan({ artifacts: plain, work, parts: 2, code });
  expect(await makePart({ work, index: 1, code })).toMatchObject({ made: false });
  expect(statSync(file).mtimeMs).toBe(before);
  await writePlan({ artifacts: plain, work, parts: 3, code });
  expect(readdirSync(work).filter((name) => name.startsWith("part"))).toEqual([]);
});

const joined = (work: string) => joinParts({ artifacts: plain, work, code });

test("join names the parts that are missing, cut short, damaged or of another plan, and the command that makes them", async () => {
  const work = await makeParts("refused", 4);
  const other = await makeParts("other", 4, otherWorld());
  const path = (part: number) => join(work, `part-${part}-of-4`);
  rmSync(path(0));
  truncateSync(path(1), statSync(path(1)).size - 4);
  copyFileSync(join(other, "part-2-of-4"), path(2));
  const damaged = readFileSync(path(3));
  damaged[damaged.length - 1] = 1;
  writeFileSync(path(3), damaged);
  await expect(joined(work)).rejects.toThrow(
    new RegExp(
      "^the parts in .*refused cannot be joined: part-0-of-4 is missing; part-1-of-4 is cut short or damaged: expected \\d+ bytes, " +
        "found \\d+; part-2-of-4 is of another plan: expected [0-9a-f]{16}, found [0-9a-f]{16}; part-3-of-4 is cut short or damaged: " +
        "expected sha256 .*; run for each: movies build-model part --work .*refused --index 0$",
    ),
  );
  for (const index of range(4)) expect(await makePart({ work, index, code })).toMatchObject({ made: true });
  expect(await joined(work)).toEqual(one);
});

/** Clean files of other bytes. */
function otherWorld(): string {
  const artifacts = clean("other-world");
  appendFileSync(join(artifacts, CLEAN_MOVIES), "\n");
  rmSync(join(artifacts, ETL_REPORT));
  return artifacts;
}

test("a part that was renamed to be another is refused", async () => {
  const work = await makeParts("renamed", 2);
  renameSync(join(work, "part-0-of-2"), join(work, "part-1-of-2"));
  await expect(joined(work)).rejects.toThrow("part-1-of-2 is another part: expected 1, found 0");
});

let planned: Promise<string> | undefined;

test.each([
  ["no plan", (work: string) => rmSync(join(work, "plan.json")), "there is no plan in"],
  [
    "a plan that is no JSON",
    (work: string) => truncateSync(join(work, "plan.json"), 100),
    'plan.json cannot be used: expected "format": "movies-plan-1"',
  ],
  [
    "a plan that was edited",
    (work: string) => {
      const path = join(work, "plan.json");
      writeFileSync(path, readFileSync(path, "utf8").replace('"films": ', '"films": 1'));
    },
    "plan.json cannot be used: its contents give plan",
  ],
  [
    "a file of the plan that was cut short",
    (work: string) => truncateSync(join(work, "mezcla.columns.i32"), 1000),
    /mezcla\.columns\.i32 is not the file of the plan: expected \d+ bytes, found 1000/,
  ],
  [
    "a file of the plan that is gone",
    (work: string) => rmSync(join(work, "tfidf.starts.u32")),
    "tfidf.starts.u32: no such file or folder",
  ],
])("part and join refuse %s, and say how to make a plan", async (_, harm, message) => {
  const work = join(dir, "harmed");
  planned ??= makeParts("planned", 1);
  cpSync(await planned, work, { recursive: true });
  harm(work);
  rmSync(join(work, "part-0-of-1"));
  await expect(makePart({ work, index: 0, code })).rejects.toThrow(message);
  await expect(makePart({ work, index: 0, code })).rejects.toThrow(
    /; run: movies build-model plan --work .*harmed --parts N$/,
  );
  rmSync(work, { recursive: true });
});

test("a plan of other code is refused, and so is a part that it has not", async () => {
  const work = join(dir, "small");
  await writePlan({ artifacts: plain, work, parts: 2, code });
  const other = { work, index: 0, code: "other code" };
  await expect(makePart(other)).rejects.toThrow("it was made by the code the code, this is other code");
  await expect(makePart({ work, index: 2, code })).rejects.toThrow("there is no part 2 in the plan in");
  expect(readdirSync(work).some((name) => name.startsWith("part"))).toBe(false);
});

test("a plan whose clean files are broken leaves nothing", async () => {
  const artifacts = clean("broken");
  writeFileSync(join(artifacts, CLEAN_CREDITS), "cast,id,director\nnobody,1,[]\n");
  rmSync(join(artifacts, ETL_REPORT));
  const work = join(dir, "nothing");
  await expect(writePlan({ artifacts, work, parts: 2, code })).rejects.toThrow(/cast is "nobody"/);
  expect(readdirSync(dir)).not.toContain("nothing");
  expect(readdirSync(artifacts)).toContain(CLEAN_TITLES);
});
