import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ETL_REPORT, finishMove, openArtifacts, verifyArtifacts } from "@movies/artifacts";
import { MOVIES_FILE } from "@movies/sample";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { ended, start } from "./binary.js";

// kill -9 at random moments; `make torture` asks for more of them.
const KILLS = Number(process.env.MOVIES_KILLS ?? 6);

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 }); // of many runs of real commands
const ETL_FILES = ["cleanCredits.csv", "cleanMovies.csv", "etl-report.json", "rejected.csv"];

const dir = mkdtempSync(join(tmpdir(), "movies-killed-"));
afterAll(() => rmSync(dir, { recursive: true }));

/** Two worlds that differ, so that it can be told what a folder holds: all films, and all but the last. */
const worlds = ["whole", "shorter"] as const;
const raw = (world: string) => join(dir, world, "raw");
const clean = (world: string) => join(dir, world, "artifacts");
const etl = (world: string, out: string) => ["etl", "--raw", raw(world), "--out", out];
const buildModel = (out: string) => ["build-model", "--artifacts", out];

const hashes = (folder: string): string =>
  ETL_FILES.map((name) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
  ).join();

/** Runs a command to its end and gives how long it took, in ms. */
async function run(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const { code, stderr } = await ended(start(args));
  expect(code, stderr).toBe(0);
  return performance.now() - begun;
}

/**
 * Kills a command at random moments until that happened `KILLS` times before it ended by itself; `check` looks at what each left.
 * How long it takes is measured anew where it ended first: the machine may have others to serve.
 */
async function killOften(args: (round: number) => readonly string[], ms: number, check: () => unknown) {
  let expectedMs = ms;
  for (let round = 0, kills = 0; kills < KILLS; round++) {
    const begun = performance.now();
    const child = start(args(round));
    const end = ended(child);
    await Promise.race([end, sleep(Math.random() * expectedMs)]);
    child.kill("SIGKILL");
    await end;
    if (child.signalCode === "SIGKILL") kills++;
    else expectedMs = performance.now() - begun;
    await check();
  }
}

let etlMs = 0;
let modelMs = 0;
beforeAll(async () => {
  for (const world of worlds) cpSync(inject("worldRaw"), raw(world), { recursive: true });
  const movies = join(raw("shorter"), MOVIES_FILE);
  const lines = readFileSync(movies, "utf8").trimEnd().split("\n");
  writeFileSync(movies, `${lines.slice(0, -1).join("\n")}\n`);
  for (const world of worlds) {
    etlMs = await run(etl(world, clean(world)));
    modelMs = await run(buildModel(clean(world)));
  }
  expect(hashes(clean("whole"))).not.toBe(hashes(clean("shorter")));
});

test(`etl killed at ${KILLS} random moments leaves the files of one run, and the next one sweeps up`, async () => {
  const out = join(dir, "etl");
  await run(etl("whole", out));
  const known = worlds.map((world) => hashes(clean(world)));
  const command = (round: number) => etl(worlds[round % 2 ? 0 : 1], out);
  await killOften(command, etlMs, () => {
    finishMove(out); // what every reader does first
    expect(known).toContain(hashes(out));
  });
  await run(etl("whole", out));
  expect(readdirSync(out).sort()).toEqual(ETL_FILES);
  expect(hashes(out)).toBe(known[0]);
});

test(`build-model killed at ${KILLS} random moments leaves a whole build, and the next one sweeps up`, async () => {
  const out = join(dir, "model");
  cpSync(clean("whole"), out, { recursive: true });
  const builds = await Promise.all(
    worlds.map(async (world) => (await openArtifacts(clean(world))).manifest.build),
  );
  const command = (round: number) => {
    for (const name of ETL_FILES) cpSync(join(clean(worlds[round % 2 ? 0 : 1]), name), join(out, name));
    return buildModel(out);
  };
  await killOften(command, modelMs, async () =>
    expect(builds).toContain((await openArtifacts(out)).manifest.build),
  );
  await run(buildModel(out));
  expect((await verifyArtifacts(out)).ok).toBe(true);
  expect(readdirSync(out).sort()).toEqual(
    [...ETL_FILES, expect.stringMatching(/^build-/), "manifest.json"].sort(),
  );
});

test("of two that write into one folder at once one is refused and the other one's files are whole", async () => {
  const out = join(dir, "twice");
  const both = await Promise.all(worlds.map((world) => ended(start(etl(world, out)))));
  const refused = both.filter(({ code }) => code === 1);
  for (const { stderr } of refused)
    expect(stderr).toMatch(/process \d+ is writing there; wait until it is done/);
  expect(refused.length).toBeLessThan(2);
  expect(worlds.map((world) => hashes(clean(world)))).toContain(hashes(out));
  expect(readdirSync(out)).toContain(ETL_REPORT);
});
