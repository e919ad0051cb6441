import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, scriptPath } from "./command.js";

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** milliseconds from the start of the process until it reported that it listens */
  readonly ready: number;
  stop(): Promise<void>;
}

/** The service, started as operators start it. Errors: Error with its output if it does not start. */
export const startService = (artifacts: string): Promise<Server> =>
  start(join(ROOT, "node_modules/.bin/movies-api"), [], "", {
    ...{ HOST: "127.0.0.1", PORT: "0", ARTIFACTS_DIR: artifacts, LOG_LEVEL: "info" },
  });

/** A server of this package's `peers`, which answers the routes with fixed bodies. */
export const startPeer = (
  name: string,
  routes: readonly { prefix: string; body: string }[],
): Promise<Server> => start(process.execPath, [scriptPath(`peers/${name}`)], JSON.stringify(routes));

/** When this process ends, they end too. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill();
});

async function start(
  command: string,
  args: string[],
  input: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Server> {
  const began = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["pipe", "ignore", "pipe"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.stdin.end(input);
  const url = await listening(child);
  const ready = performance.now() - began;
  child.stderr.resume();
  return {
    url,
    pid: child.pid ?? Number.NaN,
    ready,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
      const url = /listening on (http:\/\/[^\s,"]+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`it ended with ${code} before it listened: ${said}`)));
  });
}

/** Bytes of memory of a running process: now (VmRSS), or the peak since it began (VmHWM). Linux. */
export function memoryOf(pid: number, field: "VmRSS" | "VmHWM"): number {
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]) * 1024;
}

/** CPU time of a running process so far, all its threads, µs: utime + stime of /proc/PID/stat, in ticks of 10 ms. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
