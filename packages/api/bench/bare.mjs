// What the service is measured against: a bare Hono handler on @hono/node-server that returns one body, nothing else.
// node bare.mjs, the routes on stdin: [{"prefix": "/score_titulo/", "body": "…"}]; prints its port.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
const headers = { "Content-Type": "application/json; charset=UTF-8" };
for (const { prefix, body } of JSON.parse(readFileSync(0, "utf8")))
  app.get(`${prefix}*`, (c) => c.body(body, 200, headers));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(port));
