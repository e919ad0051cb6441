import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ETL_REPORT, openArtifacts, verifyArtifacts } from "@movies/artifacts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ended, start } from "./binary.js";
import {
  buildModel,
  copyClean,
  ETL_FILES,
  etl,
  hashes,
  made,
  makeWorlds,
  run,
  worlds,
} from "./two-worlds.js";

// kill -9 at random moments; `make torture` asks for more of them.
const KILLS = Number(process.env.MOVIES_KILLS ?? 6);

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 }); // many runs of real commands

const dir = mkdtempSync(join(tmpdir(), "movies-killed-"));
afterAll(() => rmSync(dir, { recursive: true }));

/**
 * Kills a command at random moments until that has happened `KILLS` times before it ended by itself; `check` examines what each left.
 * If it ended first, its running time is measured again: the machine may be busy.
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

let known: Awaited<ReturnType<typeof makeWorlds>>;
beforeAll(async () => {
  known = await makeWorlds(dir);
});

test(`etl killed at ${KILLS} random moments leaves the files of one run, and the next one sweeps up`, async () => {
  const out = join(dir, "etl");
  await run(etl(dir, "whole", out));
  const command = (round: number) => etl(dir, worlds[round % 2 ? 0 : 1], out);
  await killOften(command, known.etlMs, () => {
    expect(known.clean).toContain(hashes(out));
  });
  await run(etl(dir, "whole", out));
  expect(readdirSync(out).sort()).toEqual(ETL_FILES);
  expect(hashes(out)).toBe(known.clean[0]);
});

test(`build-model killed at ${KILLS} random moments leaves a whole build, and the next one sweeps up`, async () => {
  const out = join(dir, "model");
  cpSync(made(dir, "whole"), out, { recursive: true });
  const command = (round: number) => {
    copyClean(made(dir, worlds[round % 2 ? 0 : 1]), out);
    return buildModel(out);
  };
  await killOften(command, known.modelMs, async () =>
    expect(known.builds).toContain((await openArtifacts(out)).manifest.build),
  );
  await run(buildModel(out));
  expect((await verifyArtifacts(out)).ok).toBe(true);
  expect(readdirSync(out).sort()).toEqual(
    [...ETL_FILES, expect.stringMatching(/^build-/), "manifest.json"].sort(),
  );
});

test("of two that write into one folder at once one is refused and the other one's files are whole", async () => {
  const out = join(dir, "twice");
  const both = await Promise.all(worlds.map((world) => ended(start(etl(dir, world, out)))));
  const refused = both.filter(({ code }) => code === 1);
  for (const { stderr } of refused)
    expect(stderr).toMatch(/process \d+ is writing there; wait until it is done/);
  expect(refused.length).toBeLessThan(2);
  expect(known.clean).toContain(hashes(out));
  expect(readdirSync(out)).toContain(ETL_REPORT);
});
