import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentPath, openArtifacts } from "@movies/artifacts";
import { MOVIES_FILE } from "@movies/sample";
import { expect, inject } from "vitest";
import { ended, start } from "./binary.js";

export const ETL_FILES = [
  "cleanCredits.csv",
  "cleanMovies.csv",
  "cleanTitles.csv",
  "etl-report.json",
  "rejected.csv",
];

/** Two worlds that differ, so that tests can tell which one a folder holds: all films, and all but the last. */
export const worlds = ["whole", "shorter"] as const;
export type World = (typeof worlds)[number];

export const etl = (dir: string, world: World, out: string) => [
  "etl",
  "--raw",
  raw(dir, world),
  "--out",
  out,
];
export const buildModel = (out: string) => ["build-model", "--artifacts", out];

const raw = (dir: string, world: World) => join(dir, world, "raw");
/** The folder with the clean files and the build of a world. */
export const made = (dir: string, world: World) => join(dir, world, "artifacts");

export const copyClean = (from: string, to: string) => {
  for (const name of ETL_FILES) cpSync(join(from, name), join(to, name));
};

/** The hashes of the clean files that a reader finds in a folder, as one text. */
export const hashes = (folder: string): string =>
  ETL_FILES.map((name) =>
    createHash("sha256")
      .update(readFileSync(currentPath(join(folder, name))))
      .digest("hex"),
  ).join();

/** Runs a command to its end and returns how long it took, in ms. */
export async function run(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const { code, stderr } = await ended(start(args));
  expect(code, stderr).toBe(0);
  return performance.now() - begun;
}

/** Makes both worlds in a folder with the real commands. Returns what a folder may hold afterwards, and how long the last command took, in ms. */
export async function makeWorlds(dir: string) {
  for (const world of worlds) cpSync(inject("worldRaw"), raw(dir, world), { recursive: true });
  const movies = join(raw(dir, "shorter"), MOVIES_FILE);
  const lines = readFileSync(movies, "utf8").trimEnd().split("\n");
  writeFileSync(movies, `${lines.slice(0, -1).join("\n")}\n`);
  let etlMs = 0;
  let modelMs = 0;
  const known = { clean: [] as string[], builds: [] as string[] };
  for (const world of worlds) {
    const out = made(dir, world);
    etlMs = await run(etl(dir, world, out));
    modelMs = await run(buildModel(out));
    known.clean.push(hashes(out));
    known.builds.push((await openArtifacts(out)).manifest.build);
  }
  expect(new Set(known.clean).size).toBe(worlds.length);
  return { ...known, etlMs, modelMs };
}
