import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The top level of the repository. */
export const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** What a process used. */
export interface Cost {
  /** seconds */
  readonly wall: number;
  /** seconds of all its threads, user and system */
  readonly cpu: number;
  /** bytes, by the operating system */
  readonly peak: number;
  readonly stdout: string;
}

/**
 * Runs a command in a process of its own under GNU time, which asks the kernel what it used. A child of this process
 * would begin with this one's peak memory; a child of `time` begins with next to none. hyperfine would do, but the version
 * in Debian 12 does not measure memory.
 * Errors: Error with the command's output if it fails.
 */
export async function run(command: string, args: readonly string[], input = ""): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), "bench-time-"));
  const file = join(folder, "time");
  try {
    const running = execute("/usr/bin/time", ["-o", file, "-f", "%e %U %S %M", command, ...args], {
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    running.child.stdin?.end(input);
    const { stdout } = await running;
    const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(file, "utf8").split(" ").map(Number);
    return { wall, cpu: user + system, peak: kilobytes * 1024, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const execute = promisify(execFile);

/** One `movies` command, as its users run it. */
export const movies = (...args: string[]): Promise<Cost> => run(join(ROOT, "node_modules/.bin/movies"), args);

/** A script of this package, in a Node process of its own. */
export const runScript = (name: string, args: readonly string[], input?: string): Promise<Cost> =>
  run(process.execPath, [scriptPath(name), ...args], input);

export const scriptPath = (name: string): string => fileURLToPath(new URL(`../${name}.js`, import.meta.url));

/** The folder of the full-size raw files, or undefined if they are not there. */
export function fullRaw(): string | undefined {
  const raw = resolve(process.env.MOVIES_RAW_DIR ?? join(ROOT, "../shared/data"));
  return ["movies_dataset.csv", "credits.csv"].every((name) => existsSync(join(raw, name))) ? raw : undefined;
}

/** A Python script that does the same by other means, to compare with, or the reason why there is none. */
export function pythonPeer(
  script: string,
  ...modules: string[]
): ((...args: string[]) => Promise<Cost>) | string {
  const path = join(ROOT, "../shared/peer", script);
  if (!existsSync(path)) return `${script} is not there`;
  const imports = `import ${modules.join(", ")}`;
  const python = ["python3", "/usr/bin/python3"].find((one) => spawnSync(one, ["-c", imports]).status === 0);
  if (python === undefined) return `no Python here has ${modules.join(" and ")}`;
  return (...args) => run(python, [path, ...args]);
}
