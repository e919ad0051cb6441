import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a command is installed; without it a test is skipped, loudly. */
export function isInstalled(command: string): boolean {
  const found = spawnSync(command, ["-v"]).error === undefined;
  if (!found) console.warn(`\n*** SKIPPED: the tests behind ${command}: it is not installed ***\n`);
  return found;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

export interface RunningProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts nginx with the inside of its `http` block, in a folder of its own. */
export async function nginx(config: (port: number) => string): Promise<RunningProxy> {
  const port = await freePort();
  return proxy("nginx", port, (folder) => ({
    text: `daemon off; pid ${folder}/pid; error_log ${folder}/log; events {}
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path ${folder}/${what};`).join(" ")}
  ${config(port)}
}`,
    args: (file) => ["-c", file, "-p", folder],
  }));
}

/** Starts haproxy with a configuration. */
export async function haproxy(config: (port: number) => string): Promise<RunningProxy> {
  const port = await freePort();
  return proxy("haproxy", port, () => ({ text: config(port), args: (file) => ["-f", file, "-db"] }));
}

async function proxy(
  command: string,
  port: number,
  plan: (folder: string) => { text: string; args: (file: string) => string[] },
): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), `movies-${command}-`));
  const { text, args } = plan(folder);
  const file = join(folder, "conf");
  writeFileSync(file, `${text}\n`);
  const child = spawn(command, args(file), { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (piece) => (log += piece));
  const url = `http://127.0.0.1:${port}`;
  await untilUp(child, url, () => log);
  return {
    url,
    async stop() {
      child.kill();
      await once(child, "exit");
      rmSync(folder, { recursive: true });
    },
  };
}

async function untilUp(child: ChildProcess, url: string, log: () => string): Promise<void> {
  while ((await fetch(url).catch(() => undefined)) === undefined) {
    if (child.exitCode !== null) throw new Error(`the proxy does not start: ${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
