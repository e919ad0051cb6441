import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { SERVICE } from "../places.js";

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** milliseconds from the start of the process until it said that it listens */
  readonly ready: number;
  stop(): Promise<void>;
}

/** The service, as its operators start it. Errors: Error with what it said where it does not start. */
export const startService = (artifacts: string): Promise<Server> =>
  start(SERVICE, [], { HOST: "127.0.0.1", PORT: "0", ARTIFACTS_DIR: artifacts, LOG_LEVEL: "info" });

/** A server of this package's `peers`, which answers the routes with fixed bodies. */
export const startPeer = (
  name: string,
  routes: readonly { prefix: string; body: string }[],
): Promise<Server> =>
  start(
    process.execPath,
    [fileURLToPath(new URL(`../peers/${name}.js`, import.meta.url))],
    {},
    JSON.stringify(routes),
  );

/** Whatever ends this process ends them. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill();
});

async function start(command: string, args: string[], env: NodeJS.ProcessEnv, input = ""): Promise<Server> {
  const began = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["pipe", "ignore", "pipe"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.stdin.end(input);
  const url = await listening(child);
  const ready = performance.now() - began;
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} has no process id`);
  child.stderr.resume();
  return {
    url,
    pid,
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
