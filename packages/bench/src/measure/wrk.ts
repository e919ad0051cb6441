import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { settings } from "../settings.js";
import { cpuOf } from "./proc.js";
import type { Server } from "./service.js";

export interface Asked {
  /** requests a second */
  readonly rate: number;
  /** CPU time of the server for each, µs */
  readonly cpu: number;
  readonly requests: number;
}

/**
 * One round of wrk: one address again and again, or (`from` a number) as many ways to write it as there are from that
 * number on, each asked for once. Errors: Error where an answer was not 200, or there is no wrk.
 */
export async function ask(
  { url, pid }: Server,
  prefix: string,
  text: string,
  seconds: number,
  from?: number,
): Promise<Asked> {
  const script = fileURLToPath(new URL("../../addresses.lua", import.meta.url));
  const before = cpuOf(pid);
  const report = await wrk([
    ...["-t1", `-c${settings.connections}`, `-d${seconds}s`, "-s", script, url],
    ...["--", prefix, text, from === undefined ? "same" : "distinct", String(from ?? 0)],
  ]);
  const requests = Number(/(\d+) requests in/.exec(report)?.[1]);
  if (/Non-2xx/.test(report)) throw new Error(`${url}${prefix}${text} failed: ${report}`);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(report)?.[1]),
    cpu: (cpuOf(pid) - before) / requests,
    requests,
  };
}

async function wrk(args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)("wrk", args)).stdout;
  } catch (error) {
    throw new Error("wrk did not run; it is in Debian and Homebrew: apt-get install wrk", { cause: error });
  }
}
