import { connect } from "node:net";
import { worldCatalog } from "@movies/catalog/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../.config/runs.ts";
import { createApp } from "../src/app.js";
import { createLog } from "../src/observability/log.js";
import { metricsRoute } from "../src/observability/routes.js";
import { garbage, method, OTHERS, target } from "./hostile-requests.js";
import { bareRequest, contextOf, serveApp } from "./support.js";

const RUNS = runs(500);
const AT_ONCE = 20;

const name = fc.constantFrom(
  ...["If-None-Match", "Accept-Encoding", "X-Request-Id", "Origin", "Host", "Expect", "Range", "Upgrade"],
  ...["Access-Control-Request-Method", "Transfer-Encoding", "Content-Length", "Accept", "X"],
);
const value = fc.oneof(
  fc.constantFrom(
    "*",
    '"',
    'W/"a',
    '"a","b"',
    "br;q=2",
    "gzip;q=-1,*;q=0",
    "null",
    "chunked",
    "5",
    "0",
    "h2c",
  ),
  garbage,
);
const headers = fc.array(fc.tuple(name, value), { maxLength: 4 });

/** Valid HTTP, whatever it asks for. */
const formed = fc
  .tuple(method, target, headers, fc.constantFrom("1.1", "1.0"))
  .map(([verb, path, pairs, version]) =>
    [
      `${verb} ${path} HTTP/${version}`,
      ...pairs.map((pair) => pair.join(": ")),
      "Connection: close",
      "",
      "",
    ].join("\r\n"),
  );
/** Invalid HTTP: any bytes, or half a request. */
const malformed = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
  fc.tuple(formed, fc.nat(100)).map(([request, length]) => request.slice(0, length)),
  fc.constantFrom(
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GET\r\n\r\n",
    "GET / HTTP/1.1\n\n",
    "\r\n\r\n\r\n",
    "\0",
  ),
);
const requests = fc.array(fc.oneof({ weight: 9, arbitrary: formed }, { weight: 1, arbitrary: malformed }), {
  minLength: AT_ONCE,
  maxLength: AT_ONCE,
});

/** The response to some bytes, after which nothing more is sent; if the connection is cut, what came before. */
function send(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let reply = "";
    connect(port, "127.0.0.1")
      .setEncoding("latin1")
      .on("data", (piece) => {
        reply += piece;
      })
      .on("error", () => {})
      .on("close", () => resolve(reply))
      .end(Buffer.from(bytes, bytes.includes("€") ? "utf8" : "latin1"));
  });
}

test(`${RUNS * AT_ONCE} hostile requests over the net get no 5xx, and leave it serving`, {
  timeout: 600_000,
}, async () => {
  const faults: unknown[] = [];
  const log = createLog("error", { write: (line) => faults.push(line) });
  const context = { ...contextOf({ origins: ["https://a.org"] }), log };
  const app = createApp(worldCatalog(), {
    report: (error) => faults.push(error),
    operations: metricsRoute(context.metrics),
  });
  const service = await serveApp(app, context);
  const port = Number(new URL(service.url).port);
  const statuses = new Map<string, number>();
  const served = new Set<string>();
  await fc.assert(
    fc.asyncProperty(requests, async (batch) => {
      const replies = await Promise.all(batch.map((bytes) => send(port, bytes)));
      for (const [i, reply] of replies.entries()) {
        const status = reply === "" ? "none" : (/^HTTP\/1\.1 (\d{3}) /.exec(reply)?.[1] ?? reply);
        expect(status).toMatch(/^([1-4]\d\d|none)$/);
        const body = reply.slice(reply.indexOf("\r\n\r\n") + 4);
        const isPage = reply.includes("\r\nContent-Type: text/html"); // `/` refuses in its own words
        if (status.startsWith("4") && body !== "" && !isPage)
          expect(JSON.parse(body)).toHaveProperty("mensaje");
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === "200") served.add(/^GET ([^ ?]+)/.exec(batch[i] ?? "")?.[1] ?? "");
      }
    }),
    { numRuns: RUNS },
  );
  expect(faults).toEqual([]);
  expect([...statuses.values()].reduce((a, b) => a + b)).toBe(RUNS * AT_ONCE);
  // Some requests reached their targets: not all were refused at once.
  for (const status of ["200", "400", "404", "405", "422"])
    expect(statuses.get(status), status).toBeGreaterThan(RUNS / 10);
  for (const path of OTHERS) expect(served, path).toContain(path);
  const after = await bareRequest(service.url, "/score_titulo/cars", { method: "GET" });
  expect([after.status, JSON.parse(after.body.toString()).titulo]).toEqual([200, "Cars"]);
  await service.stop();
});
