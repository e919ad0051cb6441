import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Catalog, settings as catalogSettings } from "@movies/catalog";
import { worldCatalog } from "@movies/catalog/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../src/app.js";
import type { Server } from "../src/process/serve.js";
import { QUESTIONS } from "../src/questions/index.js";
import { bareRequest, exchange, serveApp } from "./support.js";

const FILM = "/score_titulo/cars";
/** more than a packet of it */
const LONG = `/buscar?q=a&limite=${catalogSettings.search.maxHits}`;

let asked = 0;
const world = worldCatalog();
const counting: Catalog = {
  ...world,
  score: (query) => {
    asked += 1;
    return world.score(query);
  },
  search: (text, { limit }) => ({
    films: Array.from({ length: limit }, (_, i) => ({ id: i + 1, title: `${text} ${i}`, year: 1990 })),
    people: [],
  }),
  director: () => {
    throw new Error("a fault of ours");
  },
};

let service: Server;
beforeAll(async () => {
  service = await serveApp(createApp(counting, { report: () => {} }));
});
afterAll(() => service.stop());

/** Sends a request with exactly the given headers; node's fetch would add some and decompress. */
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  bareRequest(service.url, path, { method, headers });

describe("an entity tag", () => {
  test("is the same each time, and another at another address", async () => {
    const tag = (await ask(FILM)).headers.etag;
    expect(tag).toMatch(/^"[\w.-]+"$/);
    expect((await ask(FILM)).headers.etag).toBe(tag);
    expect((await ask("/score_titulo/Cars")).headers.etag).not.toBe(tag);
  });

  test("that is shown is answered 304 before anything is made, whoever made it", async () => {
    const path = "/score_titulo/am%C3%A9lie";
    const other = await serveApp(createApp(counting));
    const { headers } = await bareRequest(other.url, path, { method: "GET" });
    await other.stop();
    const before = asked;
    const reply = await ask(path, { "If-None-Match": String(headers.etag) });
    expect([reply.status, reply.body.length, asked]).toEqual([304, 0, before]);
    expect(reply.headers).toMatchObject({
      etag: headers.etag,
      "cache-control": headers["cache-control"],
      vary: headers.vary,
    });
    expect(reply.headers["content-length"]).toBeUndefined();
  });

  test.each([
    [304, "weak", (tag: string) => `W/${tag}`],
    [304, "in a list", (tag: string) => `"a", W/"b,c" ,${tag},"d"`],
    [304, "any", () => "*"],
    [304, "any, with spaces", () => " * "],
    [200, "of another build", (tag: string) => tag.replace(/^"./, '"x')],
    [200, "without its quotation marks", (tag: string) => tag.replaceAll('"', "")],
    [200, "of a coding not asked for", (tag: string) => tag.replace(/"$/, '-br"')],
    [200, "empty", () => ""],
  ])("%d: %s", async (status, _, shown) => {
    const tag = String((await ask(FILM)).headers.etag);
    for (const method of ["GET", "HEAD"])
      expect((await ask(FILM, { "If-None-Match": shown(tag) }, method)).status).toBe(status);
  });

  test("is of the coding: each has its own, and the plain one will do for who asked for one", async () => {
    const plain = String((await ask(LONG)).headers.etag);
    const br = String((await ask(LONG, { "Accept-Encoding": "br" })).headers.etag);
    const gzip = String((await ask(LONG, { "Accept-Encoding": "gzip" })).headers.etag);
    expect(new Set([plain, br, gzip]).size).toBe(3);
    const statuses = [];
    for (const accepted of ["br", "gzip", "identity"])
      for (const shown of [plain, br, gzip])
        statuses.push((await ask(LONG, { "Accept-Encoding": accepted, "If-None-Match": shown })).status);
    expect(statuses).toEqual([304, 304, 200, 304, 200, 304, 304, 200, 200]);
  });

  test.each(["/score_titulo/nobody", "/nada", "/buscar", "/score_titulo/%", "/health/ready"])(
    "is not given where there is nothing to keep: %s",
    async (path) => {
      const { status, headers } = await ask(path);
      expect(headers.etag).toBeUndefined();
      expect((await ask(path, { "If-None-Match": "*" })).status).toBe(status);
    },
  );
});

test("of an address without a route a page and JSON are kept apart", async () => {
  const browser = { Accept: "text/html,*/*;q=0.8", "Accept-Encoding": "br" };
  const types = [];
  for (const headers of [browser, {}, browser, {}, browser, { Accept: "*/*" }])
    types.push((await ask("/nowhere", headers)).headers["content-type"]);
  const [page, json] = ["text/html; charset=UTF-8", "application/json; charset=UTF-8"];
  expect(types).toEqual([page, json, page, json, page, json]);
  const [film] = [await ask(FILM, browser), await ask(FILM, browser)];
  expect(film.headers["content-type"]).toBe(json);
});

describe("If-Match, as RFC 9110 13.1.1 has it", () => {
  test.each([
    [200, "the tag", FILM, (tag: string) => ({ "If-Match": tag })],
    [200, "any", FILM, () => ({ "If-Match": "*" })],
    [200, "in a list", FILM, (tag: string) => ({ "If-Match": `"a", ${tag}` })],
    [412, "another tag", FILM, () => ({ "If-Match": '"a"' })],
    [412, "weak", FILM, (tag: string) => ({ "If-Match": `W/${tag}` })],
    [412, "before If-None-Match", FILM, (tag: string) => ({ "If-Match": '"a"', "If-None-Match": tag })],
    [304, "and If-None-Match", FILM, (tag: string) => ({ "If-Match": tag, "If-None-Match": tag })],
    [412, "of what has no tag", "/health/live", () => ({ "If-Match": '"a"' })],
    [200, "any, of what has no tag", "/health/live", () => ({ "If-Match": "*" })],
    [404, "of what there is not", "/score_titulo/nobody", () => ({ "If-Match": '"a"' })],
    [422, "of what is wrong", "/buscar", () => ({ "If-Match": '"a"' })],
  ])("%d: %s", async (status, _, path, headers) => {
    const tag = String((await ask(FILM)).headers.etag);
    for (const method of ["GET", "HEAD", "GET"]) {
      const reply = await ask(path, headers(tag), method);
      expect(reply.status).toBe(status);
      if (status === 412) expect(reply.headers["cache-control"]).toBe("no-store");
    }
  });
});

test.each([
  ["public, max-age=60, must-revalidate", FILM, 200],
  ["public, max-age=60, must-revalidate", "/score_titulo/nobody", 404],
  ["public, max-age=60, must-revalidate", "/nada", 404],
  ["public, max-age=60, must-revalidate", "/buscar", 422],
  ["public, max-age=60, must-revalidate", "/score_titulo/%", 400],
  ["no-store", "/get_director/john%20lasseter", 500],
  ["no-store", "/health/live", 200],
  ["no-store", "/health/ready", 200],
])("Cache-Control: %s, of %s", async (caching, path, status) => {
  const reply = await ask(path);
  expect([reply.status, reply.headers["cache-control"]]).toEqual([status, caching]);
});

test("every answer has the headers that keep browsers from guessing, running and framing it", async () => {
  const paths = [...QUESTIONS.map(({ path }) => path.replace(/\{.*/, "cars")), "/nada", "/score_titulo/%"];
  for (const [method, path] of [...paths.map((path) => ["GET", path]), ["POST", FILM], ["OPTIONS", "*"]])
    expect((await ask(String(path), {}, method)).headers).toMatchObject({
      "content-type": "application/json; charset=UTF-8",
      "content-language": "es",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "x-request-id": expect.stringMatching(/^[\w-]{12}-[\da-z]+$/),
    });
});

test("a page says itself what it needs, and is left alone", async () => {
  const app = createApp(world);
  const own = { "Content-Security-Policy": "default-src 'self'", "Referrer-Policy": "same-origin" };
  app.get("/page", (c) => c.html("<p>hola</p>", 200, own));
  app.get("/style.css", (c) => c.body("p {}", 200, { "Content-Type": "text/css" }));
  const paged = await serveApp(app);
  const page = await bareRequest(paged.url, "/page", { method: "GET" });
  const style = await bareRequest(paged.url, "/style.css", { method: "GET" });
  await paged.stop();
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=UTF-8",
    "content-security-policy": "default-src 'self'",
    "referrer-policy": "same-origin",
    "content-language": "es",
    "x-content-type-options": "nosniff",
    etag: expect.any(String),
  });
  expect(page.body.toString()).toBe("<p>hola</p>");
  expect(style.headers["content-language"]).toBeUndefined();
});

describe("methods", () => {
  test("HEAD is GET without its body, whichever comes first", async () => {
    for (const accepted of ["identity", "br"])
      for (const path of ["/score_titulo/Cars?", `${LONG}&`, "/score_titulo/nobody", "/health/live"]) {
        const head = await ask(path, { "Accept-Encoding": accepted }, "HEAD");
        const get = await ask(path, { "Accept-Encoding": accepted });
        const settled = ({ date: _, "x-request-id": __, ...headers }: typeof get.headers) => headers;
        expect([head.status, settled(head.headers)]).toEqual([get.status, settled(get.headers)]);
        expect([head.body.length, String(get.body.length)]).toEqual([0, get.headers["content-length"]]);
      }
  });

  test.each(["POST", "DELETE", "OPTIONS", "BREW"])("%s is 405 with what is allowed", async (method) => {
    for (const path of [FILM, "/nada", "*"]) {
      const reply = await exchange(service.url, `${method} ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`);
      expect(reply).toMatch(/^HTTP\/1.1 405 /);
      expect(reply.split("\r\n")).toEqual(
        expect.arrayContaining(["Allow: GET, HEAD", "Cache-Control: no-store"]),
      );
    }
  });
});

describe("compression", () => {
  test.each([
    ["br", "gzip, deflate, br, zstd"],
    ["br", "*"],
    ["br", "BR"],
    ["gzip", "gzip"],
    ["gzip", "gzip;q=1, br;q=0.5"],
    ["gzip", "br;q=0, *"],
    ["br", "identity;q=0.5, br"],
    [undefined, "identity, gzip;q=0.5"],
    [undefined, "deflate"],
    [undefined, "br;q=0, gzip;q=0"],
    [undefined, ""],
    [undefined, ";;,q=,="],
  ])("%s for %j", async (coding, accepted) => {
    const { headers, body } = await ask(LONG, { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBe(coding);
    expect(headers.vary).toBe("Accept-Encoding");
    expect(headers["content-length"]).toBe(String(body.length));
    const plain = (await ask(LONG)).body;
    const read = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ""] ?? ((same: Buffer) => same);
    expect(read(body).equals(plain)).toBe(true);
    if (coding !== undefined) expect(body.length).toBeLessThan(plain.length / 2);
  });

  test("is left out where a packet holds the answer anyway", async () => {
    const { headers } = await ask(FILM, { "Accept-Encoding": "br" });
    expect([headers["content-encoding"], headers.vary]).toEqual([undefined, "Accept-Encoding"]);
  });
});

describe("a request's id", () => {
  test.each(["abc", "0af7651916cd43dd8448eb211c80319c", "proxy-1:2/3@x.y=z+_"])("%s is taken", async (id) => {
    expect((await ask(FILM, { "X-Request-Id": id })).headers["x-request-id"]).toBe(id);
  });

  test.each(["", "a b", "<script>", '"', "é", "x".repeat(129)])("%j is not, and one is made", async (id) => {
    const [one, two] = [await ask(FILM, { "X-Request-Id": id }), await ask(FILM)];
    expect(one.headers["x-request-id"]).toMatch(/^[\w-]{12}-[\da-z]+$/);
    expect(two.headers["x-request-id"]).not.toBe(one.headers["x-request-id"]);
  });

  test("is in the body of a 500", async () => {
    const { status, body } = await ask("/get_director/x", { "X-Request-Id": "here-1" });
    expect([status, JSON.parse(body.toString())]).toEqual([
      500,
      { mensaje: "Ocurrió un error interno; la petición no se pudo responder.", peticion: "here-1" },
    ]);
  });
});

test.each(["/score_titulo/heat?anio=1995", "/score_titulo/am%C3%A9lie", "/score_titulo/%E5%90%9B"])(
  "what is asked for again is given from memory, and is the same: %s",
  async (path) => {
    const first = await ask(path);
    await ask(path);
    const before = asked;
    const again = await ask(path);
    expect(asked).toBe(before);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
  },
);
