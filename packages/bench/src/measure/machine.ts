import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem } from "node:os";
import { ROOT } from "./command.js";

/** The machine and the commit of a run. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** bytes */
  readonly memory: number;
  readonly kernel: string;
  readonly node: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** of the working copy, followed by `+` if it had uncommitted changes */
  readonly commit: string;
  /** load average of the minute before the run: above 1 the machine was not idle */
  readonly load: number;
}

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: totalmem(),
    kernel: release(),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

function commit(): string {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: "pipe" }).trim();
  try {
    return git("rev-parse", "--short=10", "HEAD") + (git("status", "--porcelain") === "" ? "" : "+");
  } catch {
    return "unknown"; // a copy without history
  }
}
