// The least that a server in Node can do: node:http, which finds a body by the beginning of the address.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { HEADERS, type Route, said } from "./routes.js";

const routes = JSON.parse(readFileSync(0, "utf8")) as Route[];
const server = createServer((request, response) => {
  const found = routes.find(({ prefix }) => request.url?.startsWith(prefix));
  const body = Buffer.from(found?.body ?? "");
  response
    .writeHead(found === undefined ? 404 : 200, { ...HEADERS, "Content-Length": body.length })
    .end(body);
});
server.listen(0, "127.0.0.1", () => said((server.address() as AddressInfo).port));
