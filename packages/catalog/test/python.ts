import { execFileSync, spawnSync } from "node:child_process";
import { inject } from "vitest";

const full = inject("full");
const isHere = spawnSync("python3", ["--version"]).status === 0;

/** The artifacts of the full data set, null where they or Python are absent: what Python reads in them is compared with the answers. */
export const besidePython = full !== null && isHere ? full.artifacts : null;

/** Whether a comparison is skipped, which is told. */
export function skipped(what: string): boolean {
  if (full !== null && !isHere) console.warn(`SKIPPED: ${what} beside Python: no python3 here`);
  return besidePython === null;
}

/** What a script prints, as JSON. It may use Python's own library only. */
export const runPython = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(
    execFileSync("python3", ["-X", "utf8", "-c", script, ...args], { encoding: "utf8", maxBuffer: 2 ** 29 }),
  );
