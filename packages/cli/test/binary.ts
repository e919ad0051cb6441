import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const BINARY = join(import.meta.dirname, "../bin/movies.js");

/** Starts the real binary, with stdout and stderr as pipes by default. */
export const start = (args: readonly string[], options: SpawnOptions = {}): ChildProcess =>
  spawn(process.execPath, [BINARY, ...args], { stdio: ["ignore", "pipe", "pipe"], ...options });

/** The outcome of a process: its exit code and its output. */
export async function ended(child: ChildProcess) {
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream && !stream.destroyed ? text(stream) : "")),
  );
  return { code: await code, stdout, stderr };
}

/** Options that drop root's rights for a process; undefined if it could not read this repository then. */
export function withoutRights(): { uid?: number; gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65_534, gid: 65_534 };
  return spawnSync(process.execPath, [BINARY, "--version"], nobody).status === 0 ? nobody : undefined;
}
