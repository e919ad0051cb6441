import { worldCatalog } from "@movies/catalog/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { deferMetrics } from "../src/observability/deferred-metrics.js";
import { createLog } from "../src/observability/log.js";
import { metricsRoute } from "../src/observability/routes.js";
import type { Server } from "../src/process/serve.js";
import { logOf } from "./movies-api.js";
import { ask, bareRequest, contextOf, exchange, serveApp } from "./support.js";

const world = worldCatalog();
const broken = {
  ...world,
  votes: () => {
    throw new Error("a fault of ours");
  },
};

let lines = "";
const log = createLog("debug", { write: (line) => (lines += line) });
const context = { ...contextOf({ origins: ["https://a.org"] }), log };
const app = createApp(broken, {
  report: (err, requestId) => log.error({ err, requestId }, "a request could not be answered"),
  operations: metricsRoute(context.metrics),
});
let service: Server;
beforeAll(async () => {
  service = await serveApp(app, context);
});
afterAll(() => service.stop());

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  bareRequest(service.url, path, { method, headers });

describe("health", () => {
  test("says that it lives, and what is served", async () => {
    expect(await ask("/health/live")).toEqual({ status: 200, body: { estado: "vivo" } });
    expect(await ask("/health/ready")).toEqual({
      status: 200,
      body: { estado: "listo", build: "world", peliculas: 16, abierto: null },
    });
  });

  test("says since when, and 503 once it is told to stop", async () => {
    const state = { openedAt: new Date("2026-11-23T06:00:00Z"), stopping: false, refused: null };
    const served = createApp(world, { service: state });
    expect(await (await served.request("/health/ready")).json()).toMatchObject({
      abierto: "2026-11-23T06:00:00.000Z",
    });
    state.stopping = true;
    const stopping = await served.request("/health/ready");
    expect([stopping.status, await stopping.json()]).toEqual([
      503,
      { estado: "deteniéndose", mensaje: expect.stringContaining("se está deteniendo") },
    ]);
    expect((await served.request("/health/live")).status).toBe(200);
  });
});

describe("metrics", () => {
  /** The samples of a metric: labels verbatim, and value. */
  async function samples(name: string): Promise<Map<string, number>> {
    const text = (await get("/metrics")).body.toString();
    const found = [...text.matchAll(new RegExp(`^${name}(\\{.*\\})? (\\S+)$`, "gm"))];
    return new Map(found.map(([, labels = "", value]) => [labels, Number(value)]));
  }

  test("are text of Prometheus, never kept", async () => {
    const { status, headers } = await get("/metrics");
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
      "no-store",
    ]);
  });

  test("count by method, template of the route and status", async () => {
    const labels = (method: string, route: string, status: number) =>
      `{method="${method}",route="${route}",status="${status}"}`;
    const asked: [string, string, string, number][] = [
      ["GET", "/score_titulo/cars", "/score_titulo/{titulo}", 200],
      ["HEAD", "/score_titulo/cars", "/score_titulo/{titulo}", 200],
      ["GET", "/score_titulo/a/b", "/score_titulo/{titulo}", 404],
      ["GET", "/score_titulo/%", "/score_titulo/{titulo}", 400],
      ["GET", "/pelicula/get_popularidad/cars", "/pelicula/get_popularidad/{titulo}", 200],
      ["GET", "/recomendacion/get_recomendacion/cars", "/recomendacion/get_recomendacion/{titulo}", 200],
      ["GET", "/buscar?q=x&y=1", "/buscar", 422],
      ["GET", "/votos_titulo/cars", "/votos_titulo/{titulo}", 500],
      ["POST", "/nada", "none", 405],
    ];
    const before = await samples("http_requests_total");
    for (const [method, path] of asked) await get(path, {}, method);
    const { headers } = await get("/score_titulo/cars");
    await get("/score_titulo/cars", { "If-None-Match": String(headers.etag) });
    const after = await samples("http_requests_total");
    for (const [method, , route, status] of [...asked, ["GET", "", "/score_titulo/{titulo}", 304] as const]) {
      const key = labels(method, route, status);
      const more = (after.get(key) ?? 0) - (before.get(key) ?? 0);
      expect([key, more]).toEqual([key, key === labels("GET", "/score_titulo/{titulo}", 200) ? 2 : 1]);
    }
  });

  test("measure the time by template of the route", async () => {
    await get("/get_actor/tom%20hanks");
    expect(await samples("http_request_duration_seconds_count")).toEqual(
      expect.objectContaining(new Map([['{route="/get_actor/{actor}"}', 1]])),
    );
    const buckets = await samples("http_request_duration_seconds_bucket");
    expect(buckets.get('{le="+Inf",route="/get_actor/{actor}"}')).toBe(1);
  });

  test("have no more series for paths, methods and requests made up", async () => {
    const series = async () => (await samples("http_requests_total")).size;
    for (const method of ["GET", "BREW"]) {
      await exchange(service.url, `${method} /once HTTP/1.1\r\nConnection: close\r\n\r\n`);
    }
    await get("/once", {}, "PROPFIND");
    const before = await series();
    for (let i = 0; i < 50; i++) {
      await get(`/made/up/${i}`);
      await get(`/made/up/${i}`, {}, i % 2 ? "MKCOL" : "LOCK");
      await exchange(service.url, `X${i} /made/up HTTP/1.1\r\n\r\n`);
    }
    expect(await series()).toBe(before);
  });

  test("say what is served, by what, and what it takes", async () => {
    expect([...(await samples("movies_build_info")).entries()]).toEqual([
      [`{build="world",version="0",commit="",node="${process.version}"}`, 1],
    ]);
    expect((await samples("movies_films")).get("")).toBe(16);
    for (const name of ["process_resident_memory_bytes", "process_cpu_seconds_total"])
      expect((await samples(name)).get("")).toBeGreaterThan(0);
  });

  test("say how much is kept in memory", async () => {
    const entries = async () => (await samples("movies_cached_answers")).get("") ?? 0;
    const bytes = async () => (await samples("movies_cached_answer_bytes")).get("") ?? 0;
    const [kept, size] = [await entries(), await bytes()];
    for (let i = 0; i < 3; i++) await get("/score_titulo/twins");
    expect(await entries()).toBe(kept + 1);
    expect(await bytes()).toBeGreaterThan(size);
  });
});

test("metrics that are loaded late have counted from the start", async () => {
  const { metrics } = contextOf();
  const deferred = deferMetrics(async () => metrics);
  deferred.meter("/buscar").record("GET", 200, 0.001);
  await deferred.load();
  deferred.meter("/buscar").record("GET", 200, 0.001);
  const { text } = await deferred.text();
  expect(text).toContain('http_requests_total{method="GET",route="/buscar",status="200"} 2\n');
  expect(text).toContain('http_request_duration_seconds_count{route="/buscar"} 2\n');
});

describe("the log", () => {
  test("tells of a fault with the id of its request, and of every request at debug", async () => {
    lines = "";
    await get("/votos_titulo/cars", { "X-Request-Id": "here-1" });
    expect(logOf(lines)).toEqual([
      {
        level: "error",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        requestId: "here-1",
        err: expect.objectContaining({ message: "a fault of ours", stack: expect.any(String) }),
        msg: "a request could not be answered",
      },
      expect.objectContaining({
        level: "debug",
        requestId: "here-1",
        method: "GET",
        target: "/votos_titulo/cars",
        route: "/votos_titulo/{titulo}",
        status: 500,
        ms: expect.any(Number),
      }),
    ]);
  });

  test("tells of what was refused on the bare connection", async () => {
    lines = "";
    const reply = await exchange(service.url, "GET / HTTP/9.9\r\n\r\n");
    const [line] = logOf(lines);
    expect(line).toMatchObject({ level: "debug", status: 400, reason: "HPE_INVALID_VERSION" });
    expect(reply).toContain(`X-Request-Id: ${line?.requestId}\r\n`);
  });

  test("is sentences on a terminal", () => {
    let written = "";
    const told = createLog("info", { isTTY: true, write: (text) => (written += text) });
    told.info({ url: "http://x" }, "listening");
    told.error({ err: new Error("why"), requestId: "7" }, "no answer");
    told.fatal("PORT must be a number");
    told.debug("chatter");
    expect(written).toMatch(
      /^movies-api: listening\nmovies-api: error: no answer \(request 7\)\nError: why\n( +at .*\n)+movies-api: PORT must be a number\n$/,
    );
  });
});

describe("pages of other origins", () => {
  const allowing = {
    "access-control-allow-origin": "https://a.org",
    "access-control-expose-headers": "ETag, X-Request-Id",
    vary: "Accept-Encoding, Origin",
  };
  const preflight = { Origin: "https://a.org", "Access-Control-Request-Method": "GET" };

  test("that are named may read, whatever the answer", async () => {
    for (const path of ["/score_titulo/cars", "/score_titulo/nobody", "/votos_titulo/cars"])
      expect((await get(path, { Origin: "https://a.org" })).headers).toMatchObject(allowing);
    const { headers } = await get("/score_titulo/cars");
    const again = { Origin: "https://a.org", "If-None-Match": String(headers.etag) };
    expect(await get("/score_titulo/cars", again)).toMatchObject({ status: 304, headers: allowing });
  });

  test("that are not may not, and caches are told to keep the two apart", async () => {
    for (const headers of [{}, { Origin: "https://b.org" }, { Origin: "https://a.org.evil.org" }]) {
      const reply = await get("/score_titulo/cars", headers);
      expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
      expect(reply.headers.vary).toBe("Accept-Encoding, Origin");
    }
  });

  test("ask first, and are told", async () => {
    const reply = await get("/score_titulo/cars", preflight, "OPTIONS");
    expect([reply.status, reply.body.length]).toEqual([204, 0]);
    expect(reply.headers).toMatchObject({
      ...allowing,
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "*",
      "access-control-max-age": "86400",
    });
    const other = { ...preflight, Origin: "https://b.org" };
    expect((await get("/score_titulo/cars", other, "OPTIONS")).status).toBe(405);
  });

  test("may not, where none is named; all may where any is", async () => {
    const served = { closed: await serveApp(), open: await serveApp(app, contextOf({ origins: "*" })) };
    const reply = (url: string, method: string) =>
      bareRequest(url, "/score_titulo/cars", { method, headers: preflight });
    expect((await reply(served.closed.url, "OPTIONS")).status).toBe(405);
    expect((await reply(served.closed.url, "GET")).headers["access-control-allow-origin"]).toBeUndefined();
    expect((await reply(served.open.url, "OPTIONS")).status).toBe(204);
    expect((await reply(served.open.url, "GET")).headers).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      vary: "Accept-Encoding",
    });
    await Promise.all([served.closed.stop(), served.open.stop()]);
  });
});
