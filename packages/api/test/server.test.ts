import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readConfiguration, VARIABLES } from "../src/process/configuration.js";
import { type Server, serve } from "../src/process/serve.js";
import { contextOf, exchange, listenerOf, serveApp } from "./support.js";

describe("the configuration", () => {
  test("is the defaults where nothing is set", () => {
    const defaults = {
      host: "127.0.0.1",
      port: 8000,
      metrics: "public",
      artifacts: "artifacts",
      reload: true,
      drainSeconds: 5,
      corsOrigins: [],
      logLevel: "info",
    };
    expect(readConfiguration({})).toEqual(defaults);
    expect(readConfiguration(Object.fromEntries(VARIABLES.map((name) => [name, ""])))).toEqual(defaults);
  });

  test.each(["0", "1", "65535", "08000"])("takes port %s", (port) => {
    expect(readConfiguration({ PORT: port }).port).toBe(Number(port));
  });

  test.each([
    ["9464", 9464],
    ["0", 0],
    ["off", "off"],
    ["public", "public"],
  ])("takes %j for the place of /metrics", (text, metrics) => {
    expect(readConfiguration({ METRICS_PORT: text }).metrics).toBe(metrics);
  });

  test.each(["65536", "OFF", "-1", "yes"])("refuses %j for the place of /metrics", (text) => {
    expect(() => readConfiguration({ METRICS_PORT: text })).toThrow(/^METRICS_PORT must be /);
  });

  test.each(["::1", "[::1]"])("takes %s for the address ::1", (host) => {
    expect(readConfiguration({ HOST: host }).host).toBe("::1");
  });

  test.each(["65536", "-1", "80.5", "http", "0x50", "1e3", " 80"])("refuses port %j", (port) => {
    expect(() => readConfiguration({ PORT: port })).toThrow(
      `PORT must be a whole number from 0 to 65535, got "${port}"`,
    );
  });

  test.each([
    ["*", "*"],
    [" * ", "*"],
    ["https://example.org", ["https://example.org"]],
    ["https://a.org, http://localhost:3000 ,", ["https://a.org", "http://localhost:3000"]],
  ])("takes %j for the origins %j", (text, origins) => {
    expect(readConfiguration({ CORS_ORIGIN: text }).corsOrigins).toEqual(origins);
  });

  test.each([
    ["https://example.org/", "CORS_ORIGIN=https://example.org"],
    ["HTTPS://Example.org", "CORS_ORIGIN=https://example.org"],
    ["https://example.org:443", "CORS_ORIGIN=https://example.org"],
    ["example.org", "CORS_ORIGIN=https://example.org"],
    ["https://a.org,*", "CORS_ORIGIN=https://example.org"],
    ["https://*.a.org", "CORS_ORIGIN=https://example.org"],
    ["null", "CORS_ORIGIN=https://example.org"],
    ["file:///tmp", "CORS_ORIGIN=https://example.org"],
  ])("refuses the origin %j, which no browser sends, and says what might be meant", (text, meant) => {
    const message = new RegExp(`^CORS_ORIGIN must be \\* or origins .* for example: ${meant}$`);
    expect(() => readConfiguration({ CORS_ORIGIN: text })).toThrow(message);
  });

  test("takes on and off for RELOAD, in any case, and refuses what is neither", () => {
    expect(["on", "OFF"].map((text) => readConfiguration({ RELOAD: text }).reload)).toEqual([true, false]);
    expect(() => readConfiguration({ RELOAD: "1" })).toThrow('RELOAD must be on or off, got "1"');
  });

  test("takes a log level in any case, and refuses what is none", () => {
    expect(readConfiguration({ LOG_LEVEL: "DEBUG" }).logLevel).toBe("debug");
    expect(() => readConfiguration({ LOG_LEVEL: "loud" })).toThrow(
      'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, got "loud"',
    );
  });
});

describe("over a real socket", () => {
  let service: Server;
  beforeAll(async () => {
    service = await serveApp();
  });
  afterAll(() => service.stop());

  test("answers, and HEAD has the length of the body", async () => {
    const get = await fetch(`${service.url}/score_titulo/am%C3%A9lie`);
    const head = await fetch(`${service.url}/score_titulo/am%C3%A9lie`, { method: "HEAD" });
    expect(await get.json()).toMatchObject({ titulo: "Amélie" });
    expect(head.headers.get("Content-Length")).toBe(get.headers.get("Content-Length"));
  });

  test("a port in use is one sentence", async () => {
    const port = Number(new URL(service.url).port);
    await expect(serve(listenerOf(), contextOf(), { host: "127.0.0.1", port })).rejects.toThrow(
      `cannot listen on port ${port} of 127.0.0.1: something else listens there`,
    );
  });

  test("stops though a client keeps its connection", async () => {
    const other = await serveApp();
    await new Promise<void>((resolve, reject) => {
      const kept = request(`${other.url}/health/live`, { headers: { Connection: "keep-alive" } }, (reply) =>
        reply.resume().on("end", resolve),
      );
      kept.on("error", reject).end();
    });
    // No timeout cuts connections here, so only closing idle ones can end this.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      await other.stop();
    } finally {
      vi.useRealTimers();
    }
  });

  test("stops though a client it refused keeps its connection", async () => {
    const other = await serveApp();
    const reply = await exchange(other.url, "CONNECT x:80 HTTP/1.1\r\n\r\n", { keepOpen: true });
    expect(reply).toContain("HTTP/1.1 405 ");
    await other.stop();
  });
});
