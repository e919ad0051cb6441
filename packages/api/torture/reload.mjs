// How long one client waits while builds are exchanged, and how much memory they leave behind.
//
//   ARTIFACTS_DIR=artifacts node packages/api/torture/reload.mjs [--reloads 20] [--other FOLDER]
//
// One client asks the seven questions one after the other. A build is copied uncounted; then three seconds of requests
// are counted without a reload, and then those from SIGHUP until the other build is served and the previous one is collected.
// Without --other that build is made first. Prints rows of docs/reliability.md. Exit 1 if a request fails or a reload does not come.
import { Agent } from "node:http";
import { parseArgs } from "node:util";
import { twoBuilds } from "./builds.mjs";
import { ask, quantile, rss, SEVEN, sleep, startService } from "./service.mjs";

const { values } = parseArgs({
  options: { reloads: { type: "string", default: "20" }, other: { type: "string" } },
});
const reloads = Number(values.reloads);
const QUIET_MS = 3000;
const COLLECTED_MS = 100; // twice the service's delay before it collects
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

const { live, ids, bring, remove } = await twoBuilds("reload", values.other);
const service = await startService(live, { RELOAD: "off" });
await asking(() => sleep(QUIET_MS)); // compiles its code, and collects its first garbage
const memory = [await atRest()];
/** @type {number[]} */
const between = [];
/** @type {number[][]} by reload */
const during = [];
/** @type {number[]} */
const took = [];
try {
  for (let turn = 1; turn <= reloads; turn++) {
    const publish = await bring(turn % 2);
    between.push(...(await asking(() => sleep(QUIET_MS))));
    await publish();
    during.push(await asking(() => reloaded(ids[turn % 2] ?? "")));
    await remove(1 - (turn % 2));
    memory.push(await atRest());
  }
} finally {
  await service.stop();
}
tell();

/**
 * The times in ms of one client's consecutive requests until `until` has resolved.
 * @param {() => Promise<void>} until
 */
async function asking(until) {
  const times = [];
  let going = true;
  const over = until().finally(() => {
    going = false;
  });
  for (let i = 0; going; i++) {
    const path = SEVEN[i % SEVEN.length] ?? "";
    const { status, ms } = await ask(service, path, { agent });
    if (status !== 200) throw new Error(`${path} was answered ${status}`);
    times.push(ms);
  }
  await over;
  return times;
}

/** @param {string} build */
async function reloaded(build) {
  const from = service.log.length;
  const began = performance.now();
  service.child.kill("SIGHUP");
  for (let waited = 0; !service.log.includes(`serving build ${build}`, from); waited += 5) {
    if (service.ended || waited > 30_000) throw new Error(`build ${build} is not served: ${service.log}`);
    await sleep(5);
  }
  took.push(performance.now() - began);
  await sleep(COLLECTED_MS);
}

/** MB, after a reload's garbage is collected. */
async function atRest() {
  await sleep(500);
  return rss(service.pid);
}

function tell() {
  const all = during.flat();
  const longest = quantile(
    during.map((times) => Math.max(...times)),
    0.5,
  );
  const seconds = (quantile(took, 0.5) / 1000).toFixed(2);
  console.log(`| one client asking the seven, between reloads | ${line(between)} |`);
  console.log(
    `| the same during ${reloads} reloads, ${seconds} s each | ${line(all)}, none failed; the slowest of a reload, in the median, ${longest.toFixed(0)} ms |`,
  );
  console.log(
    `| memory at rest: before, after one, after ${reloads} reloads, at most | ${memory[0]}, ${memory[1]}, ${memory.at(-1)}, ${Math.max(...memory)} MB |`,
  );
}

/** @param {readonly number[]} times */
function line(times) {
  const [p50, p99, slowest] = [quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1)];
  return `${times.length.toLocaleString("en")} requests, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(1)} ms, slowest ${slowest.toFixed(0)} ms`;
}
