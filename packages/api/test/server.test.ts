import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readConfiguration } from "../src/server/configuration.js";
import { type Service, serve } from "../src/server/serve.js";
import { app, exchange } from "./support.js";

describe("the configuration", () => {
  test("is the defaults where nothing is set", () => {
    const defaults = { host: "127.0.0.1", port: 8000, artifacts: "artifacts" };
    expect(readConfiguration({})).toEqual(defaults);
    expect(readConfiguration({ HOST: "", PORT: "", ARTIFACTS_DIR: "" })).toEqual(defaults);
  });

  test.each(["0", "1", "65535", "08000"])("takes port %s", (port) => {
    expect(readConfiguration({ PORT: port }).port).toBe(Number(port));
  });

  test.each(["::1", "[::1]"])("takes %s for the address ::1", (host) => {
    expect(readConfiguration({ HOST: host }).host).toBe("::1");
  });

  test.each(["65536", "-1", "80.5", "http", "0x50", "1e3", " 80"])("refuses port %j", (port) => {
    expect(() => readConfiguration({ PORT: port })).toThrow(
      `PORT must be a whole number from 0 to 65535, got "${port}"`,
    );
  });
});

describe("over a real socket", () => {
  let service: Service;
  beforeAll(async () => {
    service = await serve(app, { host: "127.0.0.1", port: 0 });
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
    await expect(serve(app, { host: "127.0.0.1", port })).rejects.toThrow(
      `cannot listen on port ${port} of 127.0.0.1: something else listens there`,
    );
  });

  test("stops though a client keeps its connection", async () => {
    const other = await serve(app, { host: "127.0.0.1", port: 0 });
    await new Promise<void>((resolve, reject) => {
      const kept = request(`${other.url}/health/live`, { headers: { Connection: "keep-alive" } }, (reply) =>
        reply.resume().on("end", resolve),
      );
      kept.on("error", reject).end();
    });
    // With no clock to cut connections off, only what lets go of an idle one can end this.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      await other.stop();
    } finally {
      vi.useRealTimers();
    }
  });

  test("stops though a client it refused keeps its connection", async () => {
    const other = await serve(app, { host: "127.0.0.1", port: 0 });
    const reply = await exchange(other.url, "CONNECT x:80 HTTP/1.1\r\n\r\n", { keepOpen: true });
    expect(reply).toContain("HTTP/1.1 405 ");
    await other.stop();
  });
});
