import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Server } from "../src/process/serve.js";
import { exchange, serveApp } from "./support.js";

let service: Server;
beforeAll(async () => {
  service = await serveApp();
});
afterAll(() => service.stop());

/** Status, headers and body of the answer to a request line and headers sent verbatim. */
async function send(...lines: string[]) {
  const reply = await exchange(service.url, `${lines.join("\r\n")}\r\n\r\n`);
  const [head = "", text = ""] = reply.split("\r\n\r\n");
  const headers = new Map(head.split("\r\n").map((line) => [line.split(": ")[0], line.split(": ")[1]]));
  const body: { mensaje?: string; titulo?: string } = JSON.parse(text);
  return { status: Number(head.slice(9, 12)), headers, body };
}

describe("what node's server refuses by itself gets JSON with a message too", () => {
  test.each([
    [400, "La petición no es válida", ["GET /a\\b HTTP/1.1", "Host: x", "Connection: close"]],
    [400, "«%C3%A9»", ["GET /score_titulo/Amélie HTTP/1.1", "Host: x"]],
    [400, "empieza por «/»", ["GET peliculas.org:80 HTTP/1.1", "Host: x"]],
    [400, "empieza por «/»", ["OPTIONS score_titulo/cars HTTP/1.1", "Host: x"]],
    [431, "demasiado largas", [`GET /score_titulo/${"a".repeat(20_000)} HTTP/1.1`, "Host: x"]],
    [400, "no tiene el formato de HTTP", ["GET / HTTP/9.9", "Host: x"]],
    [400, "no tiene el formato de HTTP", ["\x16\x03\x01"]],
    [400, "no tiene el formato de HTTP", ["GET / HTTP/1.1", "Bad Header"]],
    [405, "solo responde a GET y HEAD", ["FOO /x HTTP/1.1", "Host: x"]],
    [405, "solo responde a GET y HEAD", ["CONNECT x:80 HTTP/1.1", "Host: x"]],
    [417, "100-continue", ["GET /health/live HTTP/1.1", "Host: x", "Expect: 200-ok", "Connection: close"]],
  ])("%d, %s", async (expected, mensaje, lines) => {
    const { status, headers, body } = await send(...lines);
    expect(status).toBe(expected);
    expect(headers.get("Content-Type")).toBe("application/json; charset=UTF-8");
    expect(headers.get("Allow")).toBe(expected === 405 ? "GET, HEAD" : undefined);
    expect(body.mensaje).toContain(mensaje);
  });

  test("the hint about ASCII is given for addresses only", async () => {
    for (const line of ["FOO /x HTTP/1.1", "GET / HTTP/9.9", "hello"])
      expect((await send(line, "Host: x")).body.mensaje).not.toContain("ASCII");
  });
});

test.each([
  ["HTTP/1.0", ["GET /score_titulo/cars HTTP/1.0"]],
  ["HTTP/1.1", ["GET /score_titulo/cars HTTP/1.1", "Connection: close"]],
  ["HTTP/1.1, an empty one", ["GET /score_titulo/cars HTTP/1.1", "Host:", "Connection: close"]],
])("a request without Host is answered: %s", async (_, lines) => {
  expect(await send(...lines)).toMatchObject({ status: 200, body: { titulo: "Cars" } });
});

describe("a request with two Host headers is refused, whatever they say", () => {
  test.each([
    ["GET /score_titulo/cars HTTP/1.1", "Host: a", "Host: b"],
    ["GET /score_titulo/cars HTTP/1.1", "Host: a", "hOST: a"],
    ["GET /score_titulo/cars HTTP/1.0", "Host:", "X: y", "HOST: a"],
    ["POST /score_titulo/cars HTTP/1.1", "Host: a", "Host: b", "Content-Length: 0"],
  ])("%s, %s, %s", async (...lines) => {
    // Not from memory either.
    for (let i = 0; i < 3; i++) await send("GET /score_titulo/cars HTTP/1.1", "Host: a", "Connection: close");
    const { status, headers, body } = await send(...lines, "Connection: close");
    expect([status, headers.get("Cache-Control")]).toEqual([400, "no-store"]);
    expect(body.mensaje).toContain("una sola cabecera Host");
  });

  test("a header whose name only begins so is none", async () => {
    const lines = [
      "GET /score_titulo/cars HTTP/1.1",
      "Host: a",
      "Hosts: b",
      "X-Host: c",
      "Connection: close",
    ];
    expect((await send(...lines)).status).toBe(200);
  });
});

test("a Host that is refused is refused for kept answers too", async () => {
  for (let i = 0; i < 3; i++) await send("GET /score_titulo/heat HTTP/1.1", "Host: a", "Connection: close");
  for (const host of ["a/b", "a b", "user@a", "a:b", "[", "a?b"])
    expect(await send("GET /score_titulo/heat HTTP/1.1", `Host: ${host}`, "Connection: close")).toMatchObject(
      { status: 400, body: { mensaje: expect.stringContaining("Host, bien formadas") } },
    );
});

test("100-continue is continued", async () => {
  const lines = ["GET /health/live HTTP/1.1", "Host: x", "Expect: 100-continue", "Connection: close"];
  const reply = await exchange(service.url, `${lines.join("\r\n")}\r\n\r\n`);
  expect(reply).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK\r\n/);
});

test.each([
  ["/score_titulo/a/../b", "a/../b"],
  ["/score_titulo/%2e%2e", ".."],
  ["/score_titulo/.", "."],
  ["/score_titulo/..?anio=1995", ".."],
  ["http://elsewhere:1/score_titulo/x/./y", "x/./y"],
  ["http://elsewhere/score_titulo/%2E?", "."],
])("dot segments are text: %s asks for %s", async (target, titulo) => {
  expect(await send(`GET ${target} HTTP/1.0`)).toMatchObject({ status: 404, body: { titulo } });
});

test.each(["http://elsewhere", "http://elsewhere?pregunta=mes", "/"])("%s is the page", async (target) => {
  const reply = await exchange(service.url, `GET ${target} HTTP/1.0\r\n\r\n`);
  expect(reply).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(reply).toContain("<!doctype html>");
});

test("what is wrong with the body of a request that is answered already gets no second answer", async () => {
  const lines = ["POST /nada HTTP/1.1", "Host: x", "Transfer-Encoding: chunked", "", "no length\r\n"];
  const reply = await exchange(service.url, lines.join("\r\n"));
  expect(reply.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  expect(reply).toMatch(/^HTTP\/1\.1 40[05] /);
});
