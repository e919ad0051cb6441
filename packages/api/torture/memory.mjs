// Clients that take compressed answers, many at once, beside the memory of the service.
//
//   ARTIFACTS_DIR=artifacts node packages/api/torture/memory.mjs [--connections 10] [--pipelined 500] [--clients 1000] [--rest 60]
//
// Each of the connections writes its pipelined requests for recommendations at once; then as many clients as are asked for
// want the page, each another one. All must be answered. Where a cgroup can be made the service runs inside one of 512 MB.
// It runs with one malloc arena, as in the image and under systemd.
// Exit 1 if an answer is missing, the memory exceeds 250 MB, or it is not back within 10 % of before after the rest, in s.
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { connect } from "node:net";
import { parseArgs } from "node:util";
import { ask, rss, sleep, startService } from "./service.mjs";

const MOST_MB = 250;
const LIMIT_MB = 512;

const { values } = parseArgs({
  options: {
    connections: { type: "string", default: "10" },
    pipelined: { type: "string", default: "500" },
    clients: { type: "string", default: "1000" },
    rest: { type: "string", default: "60" },
  },
});
const service = await startService(process.env.ARTIFACTS_DIR || "artifacts", { MALLOC_ARENA_MAX: "1" });
const group = limited(service.pid);
const ids = await filmIds();
const wrong = [];
let most = 0;
const watching = setInterval(() => {
  most = Math.max(most, rss(service.pid));
}, 20);

// An ordinary load first: it compiles the code, and malloc keeps what it once had.
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
for (let i = 0; i < 500; i++)
  await Promise.all(
    [0, 1, 2, 3].map((j) =>
      ask(service, `/recomendacion/?id=${ids[(i * 4 + j) % ids.length]}&k=50`, {
        agent,
        headers: { "Accept-Encoding": "br" },
      }),
    ),
  );
agent.destroy();
await sleep(1000);
const before = rss(service.pid);
most = before;
await Promise.all(Array.from({ length: Number(values.connections) }, (_, i) => pipelined(i)));
const afterPipelined = most;
await Promise.all(Array.from({ length: Number(values.clients) }, (_, i) => page(i)));
await sleep(Number(values.rest) * 1000);
clearInterval(watching);
const after = rss(service.pid);
const metrics = (await ask(service, "/metrics")).body;
const declined = /movies_compressions_declined_total (\d+)/.exec(metrics)?.[1];
if (most > MOST_MB) wrong.push(`memory reached ${most} MB, ${MOST_MB} at most`);
if (after > before * 1.1) wrong.push(`memory is ${after} MB after a rest, and was ${before}`);
await service.stop();
if (group !== undefined) rmdirSync(group);
console.log(
  `${group === undefined ? "no cgroup can be made here; " : `in a cgroup of ${LIMIT_MB} MB; `}before ${before} MB, pipelined ${afterPipelined}, at most ${most}, after ${values.rest} s ${after}; ${declined} answers were not compressed`,
);
for (const what of wrong.slice(0, 10)) console.error(`WRONG: ${what}`);
process.exit(wrong.length === 0 ? 0 : 1);

/**
 * Puts a process into a cgroup with a limit (version 2 or 1), and returns its folder; undefined if none can be made.
 * @param {number | undefined} pid
 */
function limited(pid) {
  const bytes = String(LIMIT_MB * 2 ** 20);
  for (const [root, needed, limit] of [
    ["/sys/fs/cgroup", "cgroup.controllers", "memory.max"],
    ["/sys/fs/cgroup/memory", "memory.limit_in_bytes", "memory.limit_in_bytes"],
  ])
    try {
      if (!existsSync(`${root}/${needed}`)) continue;
      const folder = `${root}/movies-memory-${process.pid}`;
      mkdirSync(folder);
      writeFileSync(`${folder}/${limit}`, bytes);
      writeFileSync(`${folder}/cgroup.procs`, String(pid));
      return folder;
    } catch (error) {
      console.error(`no cgroup: ${error}`);
    }
  return undefined;
}

/** Ids of films that there are. */
async function filmIds() {
  const found = new Set();
  for (const a of "abcdefghijklmnopqrst")
    for (const b of "aeiou") {
      const { body } = await ask(service, `/buscar?q=${a}${b}&tipo=titulo&limite=50`);
      for (const { id } of JSON.parse(body).titulos) found.add(id);
    }
  return [...found];
}

/**
 * Many requests in one write, every one of them answered.
 * @param {number} nth
 * @returns {Promise<void>}
 */
function pipelined(nth) {
  const count = Number(values.pipelined);
  const lines = Array.from({ length: count }, (_, i) => {
    const id = ids[(nth * count + i) % ids.length];
    const close = i === count - 1 ? "Connection: close\r\n" : "";
    return `GET /recomendacion/?id=${id}&k=50 HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n${close}\r\n`;
  });
  return new Promise((resolve) => {
    let text = "";
    connect(service.port, "127.0.0.1")
      .setEncoding("latin1")
      .on("data", (piece) => {
        text += piece;
      })
      .on("error", (error) => wrong.push(`pipelined: ${error.message}`))
      .on("close", () => {
        const answered = text.split("HTTP/1.1 200 OK").length - 1;
        if (answered < count) wrong.push(`${answered} of ${count} pipelined requests were answered`);
        resolve();
      })
      .write(lines.join(""));
  });
}

/** @param {number} nth */
async function page(nth) {
  const path = `/?pregunta=recomendacion&titulo=&id=${ids[nth % ids.length]}`;
  const { status } = await ask(service, path, { headers: { "Accept-Encoding": "br" }, agent: false }).catch(
    (error) => ({ status: error.message }),
  );
  if (status !== 200) wrong.push(`the page ${path}: ${status}`);
}
