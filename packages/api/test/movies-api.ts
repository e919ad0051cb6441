import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

const BIN = fileURLToPath(new URL("../bin/movies-api.js", import.meta.url));

/** A `movies-api` of its own. */
export interface Run {
  readonly child: ChildProcess;
  /** resolves to the port once it reports where it listens */
  readonly port: Promise<number>;
  /** what it has logged so far */
  readonly log: () => string;
  readonly ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>;
}

/** The lines of its log: each is a JSON object, or this throws. */
export const logOf = (err: string): Record<string, unknown>[] =>
  err
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Starts the compiled `movies-api`, by default on the sample world and a free port. */
export function start(
  env: Record<string, string>,
  args: readonly string[] = [],
  node: readonly string[] = [],
): Run {
  const child = spawn(process.execPath, [...node, BIN, ...args], {
    env: {
      ...process.env,
      HOST: "",
      PORT: "0",
      DRAIN_SECONDS: "0",
      ARTIFACTS_DIR: inject("worldArtifacts"),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  const port = new Promise<number>((resolve) => {
    child.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
      const said = /"listening on http:\/\/127\.0\.0\.1:(\d+), build \w+, \d+ films"\}\n/.exec(err);
      if (said) resolve(Number(said[1]));
    });
  });
  const ended = new Promise<Awaited<Run["ended"]>>((resolve) =>
    child.on("close", (code, signal) => resolve({ code, signal, out, err })),
  );
  return { child, port, log: () => err, ended };
}
