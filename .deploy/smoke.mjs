// Unpacks what `make release` packed into an empty folder, as on a fresh host, and serves from it under a hard limit of
// 512 MB: it starts, answers the seven questions, and answers them under load. It uses nothing of the workspace.
//   node .deploy/smoke.mjs [SECONDS]      of load, 10 by default
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LIMIT = 512 * 1024 * 1024; // bytes: what a small host has
const CLIENTS = 32;
const seconds = Number(process.argv[2] ?? 10);
const dist = resolve(import.meta.dirname, "../dist");

const QUESTIONS = [
  "/cantidad_filmaciones_mes/enero",
  "/cantidad_filmaciones_dia/lunes",
  "/score_titulo/Toy%20Story",
  "/votos_titulo/Inception",
  "/get_actor/Tom%20Hanks",
  "/get_director/Steven%20Spielberg",
  "/recomendacion/Toy%20Story",
];

// What is served from files beside the code, each with a word that only the real one has.
const PAGES = {
  "/": "Catálogo de películas",
  "/docs": "swagger-ui",
  "/openapi.json": "John Lasseter",
  "/metrics": "movies_build_info{",
  "/health/live": "vivo",
};

const MB = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const say = (/** @type {string} */ name, /** @type {string} */ value) =>
  console.log(`${name.padEnd(34)} ${value}`);

const host = mkdtempSync(join(tmpdir(), "movies-host-"));
const limited = hardLimit();
/** @type {import("node:child_process").ChildProcess} */
let service;
try {
  const packed = unpack("movies-api-");
  const data = install("artifacts-", packed);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  service = start(join(host, packed), join(host, data), port);
  await untilReady(url);
  say("start to ready", `${((performance.now() - started) / 1000).toFixed(2)} s`);
  say("RSS at rest", MB(memory("VmRSS")));
  for (const question of QUESTIONS) await ask(url + question);
  say("the seven questions", "answered");
  say("pages, documents and what they ask for", `${await readPages(url)} answered`);
  const { count, worst } = await load(url);
  say(`requests in ${seconds} s, ${CLIENTS} clients`, `${count}, slowest ${worst.toFixed(0)} ms, all 200`);
  say("RSS under load, peak", MB(memory("VmHWM")));
  if (limited)
    say("cgroup, peak, page cache and all", `${MB(limited.peak())} of ${MB(LIMIT)}, ${limited.oom()} kills`);
  if (memory("VmHWM") > LIMIT) throw new Error(`peak RSS is over ${MB(LIMIT)}`);
  say("smoke", "passed");
} catch (error) {
  console.error(`smoke: failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await stop();
  limited?.remove();
  rmSync(host, { recursive: true });
}

/**
 * Checks the one tarball of that name against its sha256 and unpacks it. Returns its folder.
 * @param {string} prefix
 */
function unpack(prefix) {
  const tarball = find(prefix);
  execFileSync("sha256sum", ["--check", "--quiet", `${tarball}.sha256`], { cwd: dist });
  execFileSync("tar", ["xzf", join(dist, tarball), "-C", host]);
  return tarball.slice(0, -".tar.gz".length);
}

/**
 * Installs the artifacts with the command in the service's tarball. Returns their folder.
 * @param {string} prefix
 * @param {string} service
 */
function install(prefix, service) {
  execFileSync(join(host, service, "bin/install-artifacts"), [
    join(dist, find(prefix)),
    join(host, "served"),
  ]);
  return "served";
}

/**
 * The one tarball of that name.
 * @param {string} prefix
 */
function find(prefix) {
  const found = existsSync(dist)
    ? readdirSync(dist).filter((name) => name.startsWith(prefix) && name.endsWith(".tar.gz"))
    : [];
  const [tarball] = found;
  if (tarball === undefined || found.length > 1)
    throw new Error(`expected one dist/${prefix}*.tar.gz, found ${found.length}; run: make release`);
  say(tarball, MB(readFileSync(join(dist, tarball)).length));
  return tarball;
}

/**
 * @param {string} folder
 * @param {string} artifacts
 * @param {number} port
 */
function start(folder, artifacts, port) {
  // A shell enters the limit before it becomes node, so that every page is charged to it.
  const enter = limited ? `echo $$ > "${limited.procs}" && ` : `ulimit -d ${LIMIT / 1024} && `;
  return spawn(
    "/bin/sh",
    ["-c", `${enter}exec "$0" "$1"`, process.execPath, join(folder, "bin/movies-api.js")],
    {
      cwd: host,
      env: { PATH: "/usr/bin:/bin", ARTIFACTS_DIR: artifacts, PORT: String(port) },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}

/** @param {string} url */
async function untilReady(url) {
  while (true) {
    if (service.exitCode !== null || service.signalCode !== null)
      throw new Error(`the service ended with ${service.signalCode ?? service.exitCode} before it was ready`);
    const ready = await fetch(`${url}/health/ready`).catch(() => null);
    await ready?.body?.cancel();
    if (ready?.ok) return;
    await sleep(5);
  }
}

/** @param {string} url */
async function ask(url) {
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}

/**
 * Reads each page, and every script, style and picture that one names. Returns how many there were.
 * @param {string} url
 */
async function readPages(url) {
  /** @type {Set<string>} */
  const named = new Set();
  for (const [path, word] of Object.entries(PAGES)) {
    const text = await ask(url + path);
    if (!text.includes(word)) throw new Error(`${path} has no "${word}" in it: ${text.slice(0, 200)}`);
    if (!text.startsWith("<!doctype html>")) continue;
    for (const [, address = ""] of text.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g))
      named.add(new URL(address, url + path).href);
  }
  if (named.size < 4)
    throw new Error(`the pages name ${named.size} files; expected styles and scripts of each`);
  for (const address of named) await ask(address);
  return Object.keys(PAGES).length + named.size;
}

/** @param {string} url */
async function load(url) {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  let worst = 0;
  const client = async (/** @type {unknown} */ _, /** @type {number} */ first) => {
    for (let next = first; performance.now() < end; next += 1) {
      const asked = performance.now();
      await ask(url + QUESTIONS[next % QUESTIONS.length]);
      worst = Math.max(worst, performance.now() - asked);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { count, worst };
}

/**
 * A field of /proc/<pid>/status, in bytes.
 * @param {string} field
 */
function memory(field) {
  const status = readFileSync(`/proc/${service.pid}/status`, "utf8");
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

async function stop() {
  if (service === undefined || service.exitCode !== null || service.signalCode !== null) return;
  service.kill("SIGTERM");
  await once(service, "exit");
}

/**
 * A memory cgroup of its own, v2 or v1. Null, with a message, if this machine does not allow one: then the shell limits
 * private memory, which is all that the process may write to and shares with no other, touched or not.
 */
function hardLimit() {
  const lines = readFileSync("/proc/self/cgroup", "utf8").split("\n");
  const v1 = lines.find((line) => line.split(":")[1] === "memory")?.split(":")[2];
  const v2 = lines.find((line) => line.startsWith("0::"))?.slice(3) ?? "/";
  const folder = join(
    v1 === undefined ? `/sys/fs/cgroup${v2}` : `/sys/fs/cgroup/memory${v1}`,
    `movies-smoke-${process.pid}`,
  );
  const files =
    v1 === undefined
      ? { limit: "memory.max", peak: "memory.peak", events: "memory.events" }
      : { limit: "memory.limit_in_bytes", peak: "memory.max_usage_in_bytes", events: "memory.oom_control" };
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, files.limit), String(LIMIT));
  } catch (error) {
    console.error(
      `smoke: cannot make a memory cgroup here (${error instanceof Error ? error.message : error}): ulimit -d limits private memory to ${MB(LIMIT)} instead`,
    );
    return null;
  }
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), "utf8");
  return {
    procs: join(folder, "cgroup.procs"),
    peak: () => Number(read(files.peak)),
    oom: () => Number(/oom_kill (\d+)/.exec(read(files.events))?.[1] ?? 0),
    remove: () => rmdirSync(folder),
  };
}
