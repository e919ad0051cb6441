import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cpuOf, type Server } from "./server.js";

export interface Asked {
  readonly requests: number;
  /** requests a second */
  readonly rate: number;
  /** the server's CPU time per request, µs */
  readonly cpu: number;
  /** latency in milliseconds, p50 and p99 */
  readonly p50: number;
  readonly p99: number;
}

const SCRIPT = fileURLToPath(new URL("../../addresses.lua", import.meta.url));

/**
 * One round of wrk: the addresses in turn, on this many connections, each of which sends its next request after the answer.
 * Errors: Error if an answer was not 200, or if wrk is not installed.
 */
export async function ask(
  { url, pid }: Server,
  addresses: readonly string[],
  { seconds, connections }: { readonly seconds: number; readonly connections: number },
): Promise<Asked> {
  const folder = mkdtempSync(join(tmpdir(), "bench-wrk-"));
  const file = join(folder, "addresses");
  writeFileSync(file, addresses.join("\n"));
  try {
    const before = cpuOf(pid);
    const report = await wrk(["-t1", `-c${connections}`, `-d${seconds}s`, "-s", SCRIPT, url, "--", file]);
    const cpu = cpuOf(pid) - before;
    const { requests, failed, duration, p50, p99 } = JSON.parse(
      report.slice(report.lastIndexOf("{")),
    ) as Report;
    if (failed > 0)
      throw new Error(`${failed} of ${requests} answers of ${url}${addresses[0]} … were not 200`);
    return {
      requests,
      rate: (requests / duration) * 1e6,
      cpu: cpu / requests,
      p50: p50 / 1000,
      p99: p99 / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Report = Record<"requests" | "failed" | "duration" | "p50" | "p99", number>;

async function wrk(args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)("wrk", args)).stdout;
  } catch (error) {
    throw new Error("wrk did not run; it is in Debian and Homebrew: apt-get install wrk", { cause: error });
  }
}
