import * as fs from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { withFile } from "../src/read.js";
import { openStage } from "../src/stage.js";

let stepsLeft = Number.POSITIVE_INFINITY;

vi.hoisted(() => vi.resetModules()); // a worker keeps modules from file to file
afterAll(() => {
  vi.doUnmock("node:fs");
  vi.resetModules();
});

// From a given step on, the file system refuses to rename or remove, as if the process had been killed there.
vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const counted = <F extends (...args: never[]) => unknown>(call: F) =>
    ((...args: Parameters<F>) => {
      if (stepsLeft-- <= 0) throw Object.assign(new Error("EIO"), { code: "EIO" });
      return call(...args);
    }) as unknown as F;
  return {
    ...real,
    renameSync: counted(real.renameSync),
    rmSync: counted(real.rmSync),
    rmdirSync: counted(real.rmdirSync),
  };
});

const NAMES = ["a", "b", "report"];

async function publish(dir: string, content: string): Promise<void> {
  const stage = await openStage(dir);
  for (const name of NAMES) await stage.write(name, content);
  await stage.moveOut("report", ["outdated"]);
}

/** What readers find, then what is there once the next writer has recovered. */
async function found(dir: string): Promise<string[]> {
  const read = (name: string) => withFile(join(dir, name), "", (file) => file.readFile("utf8"));
  const read1 = await Promise.all(NAMES.map(read));
  stepsLeft = Number.POSITIVE_INFINITY;
  for (const name of await readdir(dir)) // this process lives on, and its claim would too
    if (name.startsWith(".writing-")) await rm(join(dir, name), { recursive: true });
  await (await openStage(dir)).discard();
  expect(await Promise.all(NAMES.map(read))).toEqual(read1);
  return [...new Set(read1)];
}

test("a move that stops before any of its steps leaves the files of one run, for readers and for the next writer", async () => {
  const outcomes: string[] = [];
  for (let step = 0; ; step++) {
    const dir = await mkdtemp(join(tmpdir(), "publishing-steps-"));
    await publish(dir, "old");
    fs.writeFileSync(join(dir, "outdated"), "");
    stepsLeft = step;
    const failed = await publish(dir, "new").then(
      () => false,
      () => true,
    );
    const whole = await found(dir);
    expect(whole).toHaveLength(1);
    outcomes.push(...whole);
    expect(await readdir(dir)).toEqual(whole[0] === "new" ? NAMES : ["a", "b", "outdated", "report"]);
    await rm(dir, { recursive: true });
    if (!failed) break;
  }
  expect(outcomes[0]).toBe("old"); // before the switch
  expect(outcomes.slice(1, -1)).toEqual(outcomes.slice(1, -1).fill("new")); // each step after it
  expect(outcomes.length).toBeGreaterThan(6);
});
