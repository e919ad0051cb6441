import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** What a process took. */
export interface Cost {
  /** seconds */
  readonly wall: number;
  /** seconds of all its threads, user and system */
  readonly cpu: number;
  /** bytes, by the operating system */
  readonly peak: number;
  readonly stdout: string;
}

const TIME = "/usr/bin/time";

/**
 * Runs a command in a process of its own under GNU time, which asks the kernel what it took. A child of this process
 * would begin with this one's peak memory, a child of `time` begins with next to none.
 * Errors: Error where it fails, with what it said.
 */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  if (!existsSync(TIME)) throw new Error(`there is no ${TIME}; run: apt-get install time`);
  const folder = mkdtempSync(join(tmpdir(), "bench-time-"));
  const file = join(folder, "time");
  try {
    const child = spawn(TIME, ["-o", file, "-f", "%e %U %S %M", command, ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    if (code !== 0)
      throw new Error(`${[command, ...args].join(" ")} failed (${code}): ${stderr.slice(-2000)}`);
    const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(file, "utf8").split(" ").map(Number);
    return { wall, cpu: user + system, peak: kilobytes * 1024, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A script of this package, in a node of its own. */
export const runScript = (name: string, ...args: string[]): Promise<Cost> =>
  run(process.execPath, [fileURLToPath(new URL(`../${name}.js`, import.meta.url)), ...args]);
