import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Server } from "../src/process/serve.js";
import { pipelined } from "../src/state.js";
import { exchange, serveApp } from "./support.js";

const REQUEST = "GET /score_titulo/cars HTTP/1.1\r\nHost: x\r\n\r\n";
const IN_ONE_READ = 65_536 / REQUEST.length;

let service: Server;
let client: Socket | undefined;
afterEach(async () => {
  client?.destroy();
  await service.stop();
});

const open = () => connect(Number(new URL(service.url).port), "127.0.0.1").on("error", () => {});

/** Sends requests and reads no answer, until nothing more is taken; resolves to the most that waited. */
async function flood(socket: Socket): Promise<number> {
  let most = 0;
  socket.pause();
  for (let still = 0; still < 10; ) {
    const before = socket.bytesWritten - socket.writableLength;
    if (socket.writableLength === 0) socket.write(REQUEST.repeat(2000));
    await new Promise((resolve) => setTimeout(resolve, 10));
    most = Math.max(most, pipelined.waiting);
    still = socket.bytesWritten - socket.writableLength === before ? still + 1 : 0;
  }
  return most;
}

test("of requests whose answers are not read no more wait than one read brings, and all are forgotten with the connection", async () => {
  service = await serveApp();
  client = open();
  const most = await flood(client);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2 * IN_ONE_READ);
  client.destroy();
  while (pipelined.waiting > 0) await new Promise((resolve) => setTimeout(resolve, 10));
});

test("a client that reads nothing is let go", async () => {
  service = await serveApp(undefined, undefined, { idleTimeout: 100 });
  client = open();
  await flood(client);
  while (pipelined.waiting > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(pipelined.waiting).toBe(0);
});

test("all of them are answered in order once they are read", async () => {
  service = await serveApp();
  const ids = Array.from({ length: 3000 }, (_, i) => `id-${i}`);
  const requests = ids.map((id) => `GET /score_titulo/cars HTTP/1.1\r\nX-Request-Id: ${id}\r\n\r\n`);
  const reply = await exchange(service.url, `${requests.join("")}GET /nada HTTP/1.0\r\n\r\n`);
  expect([...reply.matchAll(/X-Request-Id: (id-\d+)/g)].map(([, id]) => id)).toEqual(ids);
});

test("a client that has ended its half of the connection gets every answer", async () => {
  service = await serveApp();
  client = connect({ port: Number(new URL(service.url).port), host: "127.0.0.1", allowHalfOpen: true });
  let reply = "";
  client.setEncoding("utf8").on("data", (piece) => {
    reply += piece;
  });
  client.end(`${REQUEST.repeat(2000)}GET / HTTP/1.1\r\nAccept-Encoding: br\r\n\r\n`);
  await new Promise((resolve) => client?.on("close", resolve));
  expect(reply.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2001);
});
