// Mixed load on the compiled service for any length of time, while builds are exchanged.
//
//   ARTIFACTS_DIR=artifacts node packages/api/torture/soak.mjs [--minutes 1] [--other FOLDER] [--every 5]
//
// Every few seconds (--every) another build is published: the one in ARTIFACTS_DIR and the one in --other in turn, and
// every third time one with a flipped bit, which must be refused. Without --other it is built first, from the same clean
// files except for the first film's credits. Nothing is written to either folder. Prints memory, quantiles and statuses over time.
// Exit 1 if a request fails or gets a 5xx, an answer mixes two builds, a reload does not come, or memory grows: the
// median of the last quarter may be 15 % above that of the second (the first is for warming up), or 40 % in less than five
// minutes, most of which is warming up.
import { Agent } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { twoBuilds } from "./builds.mjs";
import { ask, quantile, rss, SEVEN, sleep, startService } from "./service.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    other: { type: "string" },
    every: { type: "string", default: "5" },
  },
});
const seconds = Number(values.minutes) * 60;
const LOADERS = 8;
const SHORT = seconds < 300;
const GROWTH = SHORT ? 1.4 : 1.15;
const SLOWER = SHORT ? Number.POSITIVE_INFINITY : 3;

const { live, ids: builds, publish } = await twoBuilds("soak", values.other);
const service = await startService(live);

/** @type {string[]} */
const wrong = [];
/** @type {Record<string, number>} */
const statuses = {};
const bodies = new Map(); // by address and entity tag
/** @type {number[]} */
const samples = [];
/** @type {{ p50: number, p99: number, slowest: number }[]} ms */
const windows = [];
/** @type {number[]} */
let latencies = [];
let asked = 0;
const reloads = { switched: 0, refused: 0 };
const end = performance.now() + seconds * 1000;
const going = () => performance.now() < end && !service.ended;
const agent = new Agent({ keepAlive: true });
const heldUp = monitorEventLoopDelay(); // our own delay, not the service's: it must not count as latency
heldUp.enable();

console.log(`${builds[0]} and ${builds[1]} in turn, ${LOADERS} clients, ${seconds} s`);
console.log("      s  requests  reloads  refused  p50 ms  p99 ms  max ms  RSS MB");
try {
  await Promise.all([...Array.from({ length: LOADERS }, (_, i) => load(i)), publishing(), sampling()]);
} finally {
  await service.stop();
}
finish();

/** @param {number} number */
async function load(number) {
  for (let i = 0; going(); i++) {
    const { path, status, ...options } = pick(number + i * LOADERS);
    try {
      const reply = await ask(service, path, { agent, ...options });
      asked++;
      latencies.push(reply.ms);
      statuses[reply.status] = (statuses[reply.status] ?? 0) + 1;
      if (reply.status >= 500 || !status.includes(reply.status)) wrong.push(`${path} ${reply.status}`);
      if (reply.headers.etag && reply.status === 200 && options.method === undefined)
        expectOneBuild(path, reply);
    } catch (error) {
      wrong.push(`${path} ${error instanceof Error ? error.message : error}`);
    }
  }
}

/**
 * The requests: mostly the seven questions, for one address or many; also refused ones, cached ones, and pages.
 * @param {number} i
 * @returns {{ path: string, status: number[], headers?: Record<string, string>, method?: string }}
 */
function pick(i) {
  const path = SEVEN[i % SEVEN.length] ?? "";
  const kind = Math.floor(i / SEVEN.length) % 12;
  if (kind < 4) return { path, status: [200] };
  if (kind < 7) return { path: written(path, i), status: [200] };
  if (kind === 7)
    return { path: `/buscar?q=${"abcdefghijklmnopqrstuvwxyz".slice(i % 20, (i % 20) + 3)}`, status: [200] };
  if (kind === 8) return { path: `/score_titulo/nada-${i}`, status: [404] };
  if (kind === 9) return { path: "/recomendacion/Toy%20Story?k=x", status: [422] };
  if (kind === 10)
    return { path, headers: { "If-None-Match": "*", "Accept-Encoding": "gzip" }, status: [304] };
  return {
    path: i % 2 ? "/" : "/recomendacion/Toy%20Story?k=50",
    ...(i % 3 > 0 && { method: "HEAD" }),
    status: [200],
  };
}

/**
 * Another spelling of the same address, so that the answer is computed again.
 * @param {string} path
 * @param {number} i
 */
function written(path, i) {
  const at = path.lastIndexOf("/") + 1;
  let n = i;
  return (
    path.slice(0, at) +
    path.slice(at).replace(/(?<!%.?)[a-z]/g, (letter) => {
      n = Math.imul(n, 1664525) + 1013904223;
      return n & 65536 ? letter : `%${letter.charCodeAt(0).toString(16)}`;
    })
  );
}

/**
 * An address and an entity tag have exactly one body; a mixture of builds would give another.
 * @param {string} path
 * @param {import("./service.mjs").Reply} reply
 */
function expectOneBuild(path, { headers, body }) {
  if (!SEVEN.includes(path)) return;
  const key = `${path} ${headers.etag}`;
  const known = bodies.get(key);
  if (known === undefined) bodies.set(key, body);
  else if (known !== body) wrong.push(`${path} gave two answers under ${headers.etag}`);
}

async function publishing() {
  let which = 0;
  for (let turn = 1; ; turn++) {
    await sleep(Number(values.every) * 1000);
    if (!going()) return;
    const refused = turn % 3 === 0;
    await publish(1 - which, refused);
    if (!refused) which = 1 - which;
    if (await comes(refused, builds[which] ?? "")) reloads[refused ? "refused" : "switched"]++;
    else if (going())
      wrong.push(`build ${builds[which]} ${refused ? "was not refused" : "is not served"} after 30 s`);
  }
}

/**
 * Whether the service reports within 30 s how it handled the published build.
 * @param {boolean} refused
 * @param {string} build
 */
async function comes(refused, build) {
  for (let i = 0; i < 300 && !service.ended; i++) {
    const ready = JSON.parse((await ask(service, "/health/ready", { agent })).body);
    if (ready.build === build && (ready.rechazado !== undefined) === refused) return true;
    await sleep(100);
  }
  return false;
}

async function sampling() {
  const lines = Math.max(6, Math.min(30, seconds / 20));
  for (let second = 1; second <= seconds && going(); second++) {
    await sleep(1000);
    samples.push(rss(service.pid));
    if (second % Math.round(seconds / lines) === 0) tell(second);
  }
}

/** @param {number} second */
function tell(second) {
  const [p50, p99, slowest] = [quantile(latencies, 0.5), quantile(latencies, 0.99), quantile(latencies, 1)];
  windows.push({ p50, p99, slowest });
  latencies = [];
  const times = [p50, p99, slowest].map((ms) => ms.toFixed(1));
  const columns = [second, asked, reloads.switched, reloads.refused, ...times, samples.at(-1)];
  const widths = [7, 9, 8, 8, 7, 7, 7, 7];
  console.log(columns.map((value, i) => String(value).padStart(widths[i] ?? 0)).join(" "));
}

/**
 * The median of a quarter of some figures over time.
 * @param {readonly number[]} figures
 * @param {number} n
 */
function quarter(figures, n) {
  return quantile(figures.slice((figures.length * n) >> 2, (figures.length * (n + 1)) >> 2), 0.5);
}

function finish() {
  const p99 = windows.map(({ p99 }) => p99);
  const [before, after] = [quarter(samples, 1), quarter(samples, 3)];
  const [fast, slow] = [quarter(p99, 1), quarter(p99, 3)];
  if (service.ended && service.child.exitCode !== 0) wrong.push(`the service ended: ${service.log}`);
  if (after > before * GROWTH) wrong.push(`memory grew from ${before} to ${after} MB`);
  if (slow > fast * SLOWER) wrong.push(`p99 grew from ${fast.toFixed(1)} to ${slow.toFixed(1)} ms`);
  if (reloads.switched === 0 && seconds >= 30) wrong.push("no reload");
  console.log(
    `statuses ${JSON.stringify(statuses)}; the clients themselves were held up for ${(heldUp.max / 1e6).toFixed(0)} ms at most`,
  );
  console.log(
    "| minutes | requests | builds exchanged | refused | went wrong | MB at the start, in the middle, at the end, at most | p50 of windows, ms | p99 of windows, ms |",
  );
  console.log(`| ${row().join(" | ")} |`);
  for (const what of wrong.slice(0, 10)) console.error(`WRONG: ${what}`);
  console.log(wrong.length === 0 ? "nothing lost" : `${wrong.length} wrong`);
  process.exit(wrong.length === 0 ? 0 : 1);
}

/** The figures in the form of the documentation. */
function row() {
  const range = (/** @type {number[]} */ figures) =>
    `${Math.min(...figures).toFixed(1)} to ${Math.max(...figures).toFixed(1)}`;
  const middle = samples[samples.length >> 1];
  const memory = [samples[0], middle, samples.at(-1), Math.max(...samples)];
  return [
    values.minutes,
    asked.toLocaleString("en"),
    reloads.switched,
    reloads.refused,
    wrong.length,
    memory.join(", "),
    range(windows.map(({ p50 }) => p50)),
    range(windows.map(({ p99 }) => p99)),
  ];
}
