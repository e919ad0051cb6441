import { connect } from "node:net";
import { expect, test } from "vitest";
import { codeFingerprint } from "../src/process/version.js";
import { exchange, serveApp } from "./support.js";

test("headers that do not arrive in time are refused with 408", async () => {
  const service = await serveApp(undefined, undefined, { headersTimeout: 50, checkingInterval: 10 });
  const reply = await exchange(service.url, "GET /health/live HTTP/1.1\r\nHost:");
  await service.stop();
  expect(reply).toMatch(/^HTTP\/1.1 408 [\s\S]*"mensaje":"La petición tardó demasiado en llegar\."\}$/);
});

test("a body that does not arrive in time ends the connection, its request answered once", async () => {
  const limits = { headersTimeout: 40, requestTimeout: 50, checkingInterval: 10 };
  const service = await serveApp(undefined, undefined, limits);
  const reply = await exchange(service.url, "GET /health/live HTTP/1.1\r\nContent-Length: 9\r\n\r\nx");
  await service.stop();
  expect(reply.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200"]);
});

test("a connection that asks nothing more is let go", async () => {
  const service = await serveApp(undefined, undefined, { keepAliveTimeout: 50 });
  const reply = await exchange(service.url, "GET /health/live HTTP/1.1\r\n\r\n");
  await service.stop();
  expect(reply).toContain("\r\nConnection: keep-alive\r\n");
});

test("a connection that never asks anything is let go", async () => {
  const service = await serveApp(undefined, undefined, { idleTimeout: 50 });
  const closed = new Promise((resolve) =>
    connect(Number(new URL(service.url).port), "127.0.0.1")
      .on("close", resolve)
      .resume(),
  );
  await closed;
  await service.stop();
});

test("headers of more than 16 KB are refused, less is read", async () => {
  const service = await serveApp();
  const request = (length: number) =>
    `GET /health/live HTTP/1.1\r\nConnection: close\r\nX: ${"a".repeat(length)}\r\n\r\n`;
  expect(await exchange(service.url, request(16_000))).toContain("HTTP/1.1 200 ");
  expect(await exchange(service.url, request(17_000))).toMatch(/^HTTP\/1.1 431 [\s\S]*16 KB/);
  await service.stop();
});

test("the code's fingerprint is the same each time", () => {
  expect(codeFingerprint()).toMatch(/^[\w-]{16}$/);
  expect(codeFingerprint()).toBe(codeFingerprint());
});
