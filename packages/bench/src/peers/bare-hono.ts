// What the service is compared with: a bare Hono handler on @hono/node-server that only returns a fixed body.
// The routes come on stdin: [{"prefix": "/score_titulo/", "body": "…"}].
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { HEADERS, type Route, said } from "./routes.js";

const app = new Hono();
for (const { prefix, body } of JSON.parse(readFileSync(0, "utf8")) as Route[])
  app.get(`${prefix}*`, (c) => c.body(body, 200, HEADERS));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => said(port));
