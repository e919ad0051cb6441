// Hostile clients hold connections while the seven questions are asked on others.
//
//   ARTIFACTS_DIR=artifacts node packages/api/torture/connections.mjs [--connections 10000] [--rounds 20]
//
// Prints, for each kind of client, its outcome, how many of the seven questions were answered, the slowest, and the memory of
// the service. Exit 1 if a question is not answered, a client gets something wrong, or memory exceeds 512 MB.
// Each connection takes a descriptor on both sides: ulimit -n limits their number.
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { parseArgs } from "node:util";
import { askSeven, rss, SEVEN, sleep, startService } from "./service.mjs";

const MOST_MB = 512; // the limit with which the service is deployed

const { values } = parseArgs({
  options: {
    connections: { type: "string", default: "10000" },
    rounds: { type: "string", default: "20" },
  },
});
const rounds = Number(values.rounds);
const many = Math.min(Number(values.connections), descriptors() - 500);
if (many < Number(values.connections))
  console.error(`ONLY ${many} idle connections: ulimit -Hn allows no more`);
const service = await startService(process.env.ARTIFACTS_DIR || "artifacts");
let failures = 0;

console.log(
  "clients                       connections  became                              seven  failed  median ms  slowest ms   RSS MB",
);
await report("nobody else", 0, async () => "");
await report("idle, after an answer", many, idle);
await report("slow-loris", 1000, slowLoris);
await report("headers of 20 KB", 1000, oversized);
await report("headers that never end", 100, endless);
await report("1,000 pipelined, read", 10, (/** @type {number} */ count) => pipelined(count, 1000));
await report("20,000 pipelined, not read", 10, unread);
await report("nobody else, afterwards", 0, async () => "");
await service.stop();
if (failures > 0) console.error(`${failures} of these went wrong`);
process.exit(failures > 0 ? 1 : 0);

/** The limit to which node raises its own. */
function descriptors() {
  try {
    return Number(/Max open files\s+\S+\s+(\d+)/.exec(readFileSync("/proc/self/limits", "utf8"))?.[1]);
  } catch {
    return Number.POSITIVE_INFINITY; // no /proc: the error at the limit says enough
  }
}

/**
 * Lets clients loose on the service and asks the seven questions meanwhile.
 * @param {string} name
 * @param {number} count
 * @param {(count: number) => Promise<string>} attack
 */
async function report(name, count, attack) {
  const attacking = attack(count);
  attacking.catch(() => {}); // reported below
  await sleep(50);
  const seven = await askSeven(service, rounds);
  const became = await attacking.catch((/** @type {Error} */ error) => {
    failures++;
    return `WRONG: ${error.message}`;
  });
  const memory = rss(service.pid);
  if (seven.failed > 0 || memory > MOST_MB || service.ended) failures++;
  console.log(
    [
      name.padEnd(29),
      String(count).padStart(11),
      ` ${became.padEnd(34)}`,
      String(seven.answered).padStart(6),
      String(seven.failed).padStart(7),
      seven.median.toFixed(1).padStart(10),
      seven.slowest.toFixed(1).padStart(11),
      String(memory).padStart(8),
    ].join(" "),
  );
}

/**
 * A connection, the data received, and when it ended.
 * @typedef {{
 *   socket: import("node:net").Socket, text: string, error: NodeJS.ErrnoException | null,
 *   connected: Promise<void>, closed: Promise<void>,
 * }} Client
 */

function open() {
  const socket = connect(service.port, "127.0.0.1");
  /** @type {Client} */
  const client = {
    socket,
    text: "",
    error: null,
    connected: new Promise((resolve, reject) => socket.on("connect", resolve).on("error", reject)),
    closed: new Promise((resolve) => socket.on("close", () => resolve())),
  };
  client.connected.catch(() => {});
  socket.setEncoding("latin1").on("error", (error) => {
    client.error = error;
  });
  return client;
}

/** @param {Client} client */
function reading(client) {
  client.socket.on("data", (/** @type {string} */ text) => {
    client.text += text;
  });
}

/**
 * @param {number} count
 * @param {(client: Client) => Promise<unknown>} each
 */
async function opened(count, each = async () => {}) {
  /** @type {Client[]} */
  const clients = [];
  for (let i = 0; i < count; i += 100) {
    const some = Array.from({ length: Math.min(100, count - i) }, open);
    await Promise.all(some.map(({ connected }) => connected));
    await Promise.all(some.map(each));
    clients.push(...some);
  }
  return clients;
}

/**
 * @param {readonly Client[]} clients
 * @param {(client: Client) => boolean} wanted
 * @param {string} what
 */
function expectAll(clients, wanted, what) {
  const good = clients.filter(wanted).length;
  if (good < clients.length) throw new Error(`${good} of ${clients.length} ${what}`);
  return `${good} ${what}`;
}

/** @param {Client} client */
function statusOf({ text }) {
  return Number(text.slice(9, 12));
}

/** @param {readonly Client[]} clients */
function destroy(clients) {
  for (const { socket } of clients) socket.destroy();
}

/**
 * The outcomes of clients, by answer and error.
 * @param {readonly Client[]} clients
 */
function whatElse(clients) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { socket, text, error } of clients) {
    const what = `${text.slice(9, 12) || "no answer"}${error ? ` ${error.code}` : ""}${socket.destroyed ? " closed" : ""}`;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return JSON.stringify(counts);
}

/**
 * Each asks once and then stays silent; all stay connected while the seven questions are asked.
 * @param {number} count
 */
async function idle(count) {
  // Each asks as soon as it is connected, because a client that says nothing for ten seconds is disconnected.
  const clients = await opened(count, (client) => {
    const answered = new Promise((resolve) => client.socket.once("data", resolve));
    reading(client);
    client.socket.write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
    return Promise.race([answered, client.closed]);
  });
  const while10k = await askSeven(service, rounds);
  const held = clients.filter((client) => statusOf(client) === 200 && !client.socket.destroyed).length;
  const memory = rss(service.pid);
  const became = held < count ? whatElse(clients) : "";
  destroy(clients);
  if (held < count) throw new Error(`${held} of ${count} held; ${became}`);
  if (while10k.failed > 0) throw new Error(`${while10k.failed} not answered while they were held`);
  return `held: ${while10k.answered} asked, max ${while10k.slowest.toFixed(0)} ms, ${memory} MB`;
}

/**
 * A header a second, without ever ending the request: each is answered 408 and disconnected.
 * @param {number} count
 */
async function slowLoris(count) {
  const clients = await opened(count);
  const began = performance.now();
  for (const client of clients) {
    reading(client);
    client.socket.write("GET /health/live HTTP/1.1\r\nHost: x\r\n");
  }
  const drip = setInterval(() => {
    for (const { socket } of clients) if (socket.writable) socket.write("X: y\r\n");
  }, 1000);
  await Promise.race([Promise.all(clients.map(({ closed }) => closed)), sleep(40_000)]);
  clearInterval(drip);
  const told = expectAll(
    clients,
    (client) => client.socket.destroyed && statusOf(client) === 408,
    "told 408",
  );
  return `${told}, all gone in ${((performance.now() - began) / 1000).toFixed(0)} s`;
}

/** @param {number} count */
async function oversized(count) {
  const clients = await opened(count);
  for (const client of clients) {
    reading(client);
    client.socket.write(`GET /health/live HTTP/1.1\r\nHost: x\r\nCookie: ${"x".repeat(20_000)}\r\n\r\n`);
  }
  await Promise.race([Promise.all(clients.map(({ closed }) => closed)), sleep(20_000)]);
  return expectAll(clients, (client) => statusOf(client) === 431, "told 431");
}

/**
 * 10 MB of one header, as fast as it is accepted; a reset is as good an end as an answer.
 * @param {number} count
 */
async function endless(count) {
  const clients = await opened(count);
  const piece = "x".repeat(65_536);
  for (const client of clients) {
    reading(client);
    client.socket.write("GET /health/live HTTP/1.1\r\nHost: x\r\nCookie: ");
    for (let i = 0; i < 160 && client.socket.writable; i++) client.socket.write(piece);
  }
  await Promise.race([Promise.all(clients.map(({ closed }) => closed)), sleep(20_000)]);
  return expectAll(clients, (client) => client.socket.destroyed, "cut off");
}

/**
 * Many requests in one write, answered in order.
 * @param {number} count
 * @param {number} requests
 */
async function pipelined(count, requests) {
  const clients = await opened(count);
  const paths = Array.from({ length: requests }, (_, i) => SEVEN[i % SEVEN.length]);
  const lines = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n`);
  const last = `${lines.pop()}Connection: close\r\n`;
  for (const client of clients) {
    reading(client);
    client.socket.write(`${lines.join("\r\n")}\r\n${last}\r\n`);
  }
  await Promise.all(clients.map(({ closed }) => closed));
  const inOrder = (/** @type {Client} */ client) => {
    const bodies = client.text.split(/HTTP\/1\.1 200 OK\r\n/).slice(1);
    const first = bodies.slice(0, SEVEN.length).map(bodyOf);
    return bodies.length === requests && bodies.every((body, i) => bodyOf(body) === first[i % SEVEN.length]);
  };
  return expectAll(clients, inOrder, `answered ${requests} in order`);
}

/** @param {string} answer */
function bodyOf(answer) {
  return answer.slice(answer.indexOf("\r\n\r\n") + 4);
}

/**
 * A client that keeps asking and reads nothing is not answered from memory for ever.
 * @param {number} count
 */
async function unread(count) {
  const clients = await opened(count);
  const line = "GET /recomendacion/Toy%20Story HTTP/1.1\r\nHost: x\r\n\r\n";
  for (const { socket } of clients) {
    socket.pause();
    socket.write(line.repeat(20_000));
  }
  await sleep(3000);
  const memory = rss(service.pid);
  destroy(clients);
  return `held back, ${memory} MB`;
}
