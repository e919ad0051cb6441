import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Server } from "./service.js";

/** Milliseconds from when a request was due until its answer was read. */
export interface Latency {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly most: number;
}

/** Asks a server at a constant rate, from a process of its own. Errors: Error where an answer is not 200. */
export async function openLoad(
  server: Server,
  addresses: readonly string[],
  rate: number,
  seconds: number,
): Promise<Latency> {
  const script = fileURLToPath(new URL("../work/open-load.js", import.meta.url));
  const child = spawn(process.execPath, [script, server.url, String(rate), String(seconds)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(addresses));
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (code !== 0) throw new Error(`the open load ended with ${code}`);
  return JSON.parse(said) as Latency;
}
