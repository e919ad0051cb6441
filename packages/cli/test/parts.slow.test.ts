import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, inject, test } from "vitest";
import { ended, start } from "./binary.js";
import { run } from "./two-worlds.js";

const KILLS = Number(process.env.MOVIES_KILLS ?? 20);
const PARTS = 4;

const dir = mkdtempSync(join(tmpdir(), "movies-parts-killed-"));
afterAll(() => rmSync(dir, { recursive: true }));

test(`parts killed at ${KILLS} random moments and run again give the build of the plain command`, {
  timeout: 600_000,
}, async () => {
  const artifacts = join(dir, "artifacts");
  cpSync(inject("worldArtifacts"), artifacts, {
    recursive: true,
    filter: (path) => !/build-|manifest/.test(path),
  });
  const work = join(dir, "work");
  await run(["build-model", "plan", "--parts", `${PARTS}`, "--artifacts", artifacts, "--work", work]);
  const part = (index: number) => ["build-model", "part", "--work", work, "--index", `${index}`];
  let expectedMs = await run(part(0));
  for (let round = 0, kills = 0; kills < KILLS; round++) {
    rmSync(join(work, `part-${round % PARTS}-of-${PARTS}`), { force: true });
    const begun = performance.now();
    const child = start(part(round % PARTS));
    const end = ended(child);
    await Promise.race([end, sleep(Math.random() * expectedMs)]);
    child.kill("SIGKILL");
    await end;
    if (child.signalCode === "SIGKILL") kills++;
    else expectedMs = performance.now() - begun;
  }
  for (let index = 0; index < PARTS; index++) await run(part(index));
  await run(["build-model", "join", "--artifacts", artifacts, "--work", work]);
  const manifest = (folder: string) => readFileSync(join(folder, "manifest.json"), "utf8");
  expect(manifest(artifacts)).toBe(manifest(inject("worldArtifacts")));
  await run(["build-model", "plan", "--parts", `${PARTS}`, "--artifacts", artifacts, "--work", work]);
  expect(readdirSync(work).filter((name) => name.startsWith("."))).toEqual([]); // what the killed ones wrote aside
});
