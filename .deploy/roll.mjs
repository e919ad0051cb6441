// Rolls artifacts forward and back under load, by the steps of docs/operations.md, and fails if one request fails.
//   node .deploy/roll.mjs reload OLD.tar.gz NEW.tar.gz [SECONDS]    one service, which reloads what .deploy/install put there
//   node .deploy/roll.mjs switch OLD.tar.gz NEW.tar.gz [SECONDS]    a second service, ready before a proxy turns to it
// SECONDS of load on each build, 5 by default. MOVIES_API names another bin/movies-api.js.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, get, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const CLIENTS = 16;
const PATIENCE = 60_000; // ms until a service is ready or has reloaded; a loaded machine is slow
const QUESTIONS = [
  "/cantidad_filmaciones_mes/enero",
  "/cantidad_filmaciones_dia/lunes",
  "/score_titulo/?id=862",
  "/buscar?q=toy",
  "/get_actor/Tom%20Hanks",
  "/get_director/John%20Lasseter",
  "/recomendacion/?id=862",
];
const BIN = process.env.MOVIES_API ?? join(import.meta.dirname, "../packages/api/bin/movies-api.js");
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const INSTALL = join(import.meta.dirname, "install");

const [way = "", old = "", fresh = "", seconds = "5"] = process.argv.slice(2);
const roll = new Map([
  ["reload", rollByReload],
  ["switch", rollBySwitch],
]).get(way);
if (!roll || !fresh) {
  console.error("usage: node .deploy/roll.mjs reload|switch OLD.tar.gz NEW.tar.gz [SECONDS]");
  process.exit(2);
}
const home = mkdtempSync(join(tmpdir(), "movies-roll-"));
/** @typedef {{ child: import("node:child_process").ChildProcess, port: number, open: number, log: string }} Service */
/** @type {Set<Service>} */
const running = new Set();
try {
  await roll();
  console.log("roll: passed");
} catch (error) {
  console.error(`roll: failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  for (const service of [...running]) await stop(service);
  rmSync(home, { recursive: true });
}

/** The folder is replaced under the service. */
async function rollByReload() {
  const folder = join(home, "artifacts");
  await install(old, folder);
  const service = await start(folder);
  const load = clients(service.port);
  const first = await buildOf(service.port);
  await pause(load);
  for (const { words, tarball } of [
    ["forward", fresh],
    ["back", old],
  ].map(([words = "", tarball = ""]) => ({ words, tarball }))) {
    const from = await buildOf(service.port);
    const since = performance.now();
    await install(tarball, folder);
    const to = await until(async () => {
      const build = await buildOf(service.port);
      return build !== from && build;
    }, `the service to leave build ${from}`);
    report(words, from, to, since);
    await pause(load);
  }
  await finish(load, first, await buildOf(service.port));
}

/** A proxy turns from one service to another that is ready; the old one is stopped when nothing is open there. */
async function rollBySwitch() {
  const [olds, news] = [join(home, "old"), join(home, "new")];
  await install(old, olds);
  const target = { service: await start(olds) };
  const proxy = await startProxy(target);
  const load = clients(proxy.port);
  const first = await buildOf(proxy.port);
  await pause(load);
  for (const { words, tarball, folder } of [
    ["forward", fresh, news],
    ["back", old, olds],
  ].map(([words = "", tarball = "", folder = ""]) => ({ words, tarball, folder }))) {
    const left = target.service;
    const since = performance.now();
    const from = await buildOf(proxy.port);
    await install(tarball, folder);
    target.service = await start(folder);
    report(words, from, await buildOf(proxy.port), since);
    await until(() => left.open === 0, "the requests of the old service to be answered");
    await stop(left);
    await pause(load);
  }
  await finish(load, first, await buildOf(proxy.port));
  proxy.close();
}

/**
 * @param {string} words
 * @param {string} from
 * @param {string} to
 * @param {number} since
 */
function report(words, from, to, since) {
  const took = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${words.padEnd(8)} ${from} -> ${to} in ${took} s`);
}

/** @param {ReturnType<typeof clients>} load */
async function pause(load) {
  await Promise.race([sleep(1000 * Number(seconds)), load.failed]);
}

/**
 * @param {ReturnType<typeof clients>} load
 * @param {string} first
 * @param {string} last
 */
async function finish(load, first, last) {
  const { count, worst, builds } = await load.end();
  if (first !== last) throw new Error(`rolled back to build ${last}, expected ${first}`);
  if (builds.size < 2) throw new Error("the load saw one build only; expected two different tarballs");
  console.log(
    `${count} requests of ${CLIENTS} clients, none failed, slowest ${worst.toFixed(0)} ms, builds seen: ${[...builds].join(", ")}`,
  );
}

/**
 * Installs without stopping the load.
 * @param {string} tarball
 * @param {string} folder
 */
async function install(tarball, folder) {
  await promisify(execFile)(INSTALL, [tarball, folder]);
}

/**
 * Starts a service and waits until it is ready.
 * @param {string} folder
 */
async function start(folder) {
  const child = spawn(process.execPath, [BIN], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", ARTIFACTS_DIR: folder, LOG_LEVEL: "info" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  /** @type {Service} */
  const service = { child, port: 0, open: 0, log: "" };
  running.add(service);
  child.stderr.setEncoding("utf8").on("data", (text) => {
    service.log += text;
    service.port ||= Number(/listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(service.log)?.[1] ?? 0);
  });
  await until(() => {
    if (child.exitCode !== null) throw new Error(`the service ended before it was ready: ${service.log}`);
    return service.port > 0;
  }, "the service to listen");
  await buildOf(service.port);
  return service;
}

/** @param {Service} service */
async function stop(service) {
  running.delete(service);
  if (service.child.exitCode !== null) return;
  service.child.kill("SIGTERM");
  await once(service.child, "exit");
}

/**
 * @param {number} port
 * @returns {Promise<string>}
 */
async function buildOf(port) {
  const { status, text } = await ask(port, "/health/ready");
  if (status !== 200) throw new Error(`/health/ready answered ${status}: ${text}`);
  return JSON.parse(text).build;
}

/**
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {string} words
 * @returns {Promise<Exclude<Awaited<T>, false>>}
 */
async function until(condition, words) {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const value = await condition();
    if (value) return /** @type {Exclude<Awaited<T>, false>} */ (value);
    await sleep(50);
  }
  throw new Error(`waited ${PATIENCE / 1000} s for ${words}`);
}

/**
 * @param {number} port
 * @param {string} path
 * @param {import("node:http").RequestOptions} options
 * @returns {Promise<{ status: number | undefined, text: string }>}
 */
function ask(port, path, options = {}) {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, ...options }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, text })).on("error", reject);
    }).on("error", reject);
  });
}

/**
 * Clients that ask without a pause, on connections that stay open. `failed` rejects when one request fails.
 * @param {number} port
 */
function clients(port) {
  let going = true;
  let count = 0;
  let worst = 0;
  /** @type {Set<string>} */
  const builds = new Set();
  const client = async (/** @type {unknown} */ _, /** @type {number} */ first) => {
    for (let next = first; going; next += 1) {
      const path = (next % 50 > 0 && QUESTIONS[next % QUESTIONS.length]) || "/health/ready";
      const asked = performance.now();
      const { status, text } = await ask(port, path, { agent });
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 200)}`);
      if (path === "/health/ready") builds.add(JSON.parse(text).build);
      worst = Math.max(worst, performance.now() - asked);
      count += 1;
    }
  };
  const all = Promise.all(Array.from({ length: CLIENTS }, client));
  const failed = new Promise((_, reject) => all.catch(reject));
  failed.catch(() => {}); // the next pause throws it
  return {
    failed,
    end: async () => {
      going = false;
      await all;
      return { count, worst, builds };
    },
  };
}

/**
 * Stands for nginx or a load balancer: sends each request to the service that is the target at that moment.
 * @param {{ service: Service }} target
 */
async function startProxy(target) {
  const server = createServer((asked, answer) => {
    const { service } = target;
    service.open += 1;
    answer.once("close", () => {
      service.open -= 1;
    });
    const { method, url, headers } = asked;
    request({ host: "127.0.0.1", port: service.port, path: url, method, headers, agent: false }, (theirs) => {
      const { connection, ...kept } = theirs.headers; // belongs to one hop
      answer.writeHead(theirs.statusCode ?? 502, kept);
      theirs.pipe(answer);
    })
      .on("error", (error) => answer.writeHead(502).end(error.message))
      .end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
