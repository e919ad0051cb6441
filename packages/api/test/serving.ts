import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { start } from "./movies-api.js";
import { bareRequest } from "./support.js";

/** The addresses of the examples, but for those of its health. */
export const exampleTargets = readFileSync(join(import.meta.dirname, "../examples.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => /"request":"GET (\/\S*)/.exec(line)?.[1] ?? "")
  .filter((target) => target !== "" && !target.startsWith("/health"));

/** A `movies-api` with this environment, once it listens. */
export async function serving(env: Record<string, string>) {
  const { child, port, ended, log } = start(env);
  onTestFinished(() => void child.kill("SIGKILL"));
  const url = `http://127.0.0.1:${await Promise.race([
    port,
    ended.then(({ err }) => {
      throw new Error(err);
    }),
  ])}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  onTestFinished(() => agent.destroy());
  return {
    log,
    ask: async (target: string) => {
      const { status, headers, body } = await bareRequest(url, target, { agent });
      return { status, tag: headers.etag, retry: headers["retry-after"], body: body.toString() };
    },
  };
}
