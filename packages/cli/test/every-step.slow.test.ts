import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openArtifacts, stageBuild } from "@movies/artifacts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ended, start } from "./binary.js";
import { buildModel, copyClean, ETL_FILES, etl, hashes, made, makeWorlds } from "./two-worlds.js";

// A random moment rarely falls between two renames. Here each step is tried: all in `make torture`, otherwise some of them.
const STEPS = Number(process.env.MOVIES_STEPS ?? 5);

vi.setConfig({ testTimeout: 900_000, hookTimeout: 600_000 }); // many runs of real commands

const dir = mkdtempSync(join(tmpdir(), "movies-steps-"));
const out = join(dir, "out");
afterAll(() => rmSync(dir, { recursive: true }));

let known: Awaited<ReturnType<typeof makeWorlds>>;
beforeAll(async () => {
  known = await makeWorlds(dir);
});

/** The files and the build of one world, which a command replaces with those of the other. */
const commands = {
  etl() {
    cpSync(made(dir, "whole"), out, { recursive: true });
    return [...etl(dir, "shorter", out), "--quiet"];
  },
  "build-model"() {
    cpSync(made(dir, "whole"), out, { recursive: true });
    copyClean(made(dir, "shorter"), out);
    return [...buildModel(out), "--quiet"];
  },
};

/** Runs a command with a fault at one of its steps; 0 for none. */
async function faulty(command: keyof typeof commands, fault: string, at: number) {
  rmSync(out, { recursive: true, force: true });
  const preload = `--import=${pathToFileURL(join(import.meta.dirname, "faults.mjs"))}`;
  const child = start(commands[command](), {
    env: { ...process.env, NODE_OPTIONS: preload, MOVIES_FAULT: fault, MOVIES_FAULT_AT: String(at) },
  });
  const { code, stderr = "" } = await ended(child);
  return { code, signal: child.signalCode, stderr };
}

async function stepsOf(command: keyof typeof commands): Promise<number> {
  const { code, stderr } = await faulty(command, "", 0);
  expect(code, stderr).toBe(0);
  return Number(/(\d+) steps\n$/.exec(stderr)?.[1]);
}

/** All steps, or a random choice of them, in order. */
function chosen(steps: number): number[] {
  const all = Array.from({ length: steps }, (_, i) => i + 1);
  while (all.length > STEPS) all.splice(Math.floor(Math.random() * all.length), 1);
  return all;
}

/** What every reader finds, and what the next writer leaves before it has written anything. */
async function expectWhole(): Promise<void> {
  expect(known.clean).toContain(hashes(out));
  expect(known.builds).toContain((await openArtifacts(out)).manifest.build);
  await (await stageBuild(out)).discard();
  expect(known.clean).toContain(hashes(out));
  const names = [...ETL_FILES, expect.stringMatching(/^build-/), "manifest.json"];
  expect(readdirSync(out).sort()).toEqual(names.sort());
}

test.each([
  ["etl", "SIGKILL"],
  ["build-model", "SIGKILL"],
  ["etl", "EIO"],
  ["build-model", "EIO"],
] as const)(
  "%s, before any of its steps on the file system: %s leaves what was there or what is new, whole",
  async (command, fault) => {
    const steps = await stepsOf(command);
    expect(steps).toBeGreaterThan(25);
    for (const at of chosen(steps)) {
      const { code, signal, stderr } = await faulty(command, fault, at);
      const told = `step ${at} of ${steps}: ${stderr}`;
      if (fault === "SIGKILL") expect(signal, told).toBe("SIGKILL");
      else if (code !== 0) expect(stderr, told).toMatch(/^movies: (?!this is a bug)[^\n]+\n\d+ steps\n$/);
      await expectWhole().catch((error: unknown) => {
        throw new Error(told, { cause: error });
      });
    }
    console.log(`${command}: ${fault} at ${Math.min(steps, STEPS)} of ${steps} steps`);
  },
);
