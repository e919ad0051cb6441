// Shared by the torture scripts: a service of their own, the seven questions, and figures.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../bin/movies-api.js", import.meta.url));

/** Questions that the sample and the full catalogue answer with 200. */
export const SEVEN = [
  "/cantidad_filmaciones_mes/septiembre",
  "/cantidad_filmaciones_dia/domingo",
  "/score_titulo/Toy%20Story",
  "/votos_titulo/Toy%20Story",
  "/get_actor/Tom%20Hanks",
  "/get_director/John%20Lasseter",
  "/recomendacion/Toy%20Story",
];

/**
 * A service of our own.
 * @typedef {{
 *   child: import("node:child_process").ChildProcess, pid: number, port: number, log: string, ended: boolean,
 *   stop: () => Promise<void>,
 * }} Service
 * @typedef {import("node:http").RequestOptions} RequestOptions
 * @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, body: string, ms: number }} Reply
 */

/**
 * Starts the compiled service on a free port; `log` collects its output.
 * @param {string} artifacts
 * @param {NodeJS.ProcessEnv} env
 */
export async function startService(artifacts, env = {}) {
  const child = spawn(process.execPath, [BIN], {
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: "0",
      DRAIN_SECONDS: "0",
      ARTIFACTS_DIR: artifacts,
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  /** @type {Service} */
  const service = {
    child,
    pid: child.pid ?? 0,
    port: 0,
    log: "",
    ended: false,
    async stop() {
      if (service.ended) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
  child.on("exit", () => {
    service.ended = true;
  });
  process.on("exit", () => child.kill());
  child.stderr.setEncoding("utf8").on("data", (text) => {
    service.log += text;
  });
  while (!/listening on http/.test(service.log)) {
    if (service.ended) throw new Error(`the service does not start: ${service.log}`);
    await sleep(20);
  }
  service.port = Number(/listening on http:\/\/[^:]+:(\d+)/.exec(service.log)?.[1]);
  return service;
}

/**
 * One request. Rejects if there is no complete answer.
 * @param {Service} service
 * @param {string} path
 * @param {Pick<RequestOptions, "agent" | "headers" | "method">} options
 * @returns {Promise<Reply>}
 */
export function ask(service, path, options = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: service.port, path, ...options }, (reply) => {
      /** @type {Buffer[]} */
      const pieces = [];
      reply.on("data", (piece) => pieces.push(piece)).on("error", reject);
      reply.on("end", () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: Buffer.concat(pieces).toString(),
          ms: performance.now() - began,
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/**
 * Asks the seven questions `rounds` times, each on a connection of its own; returns how many were answered 200, and the slowest.
 * @param {Service} service
 * @param {number} rounds
 */
export async function askSeven(service, rounds) {
  const times = [];
  let failed = 0;
  for (let round = 0; round < rounds; round++)
    for (const path of SEVEN) {
      const reply = await ask(service, path, { agent: false }).catch(() => ({ status: 0, ms: 0 }));
      if (reply.status === 200) times.push(reply.ms);
      else failed++;
    }
  return { answered: times.length, failed, median: quantile(times, 0.5), slowest: quantile(times, 1) };
}

/**
 * VmRSS in MB; 0 if there is no /proc.
 * @param {number} pid
 */
export function rss(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000);
  } catch {
    return 0;
  }
}

/**
 * @param {readonly number[]} numbers
 * @param {number} share
 */
export const quantile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? 0;

export const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
