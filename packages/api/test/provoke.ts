import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { createApp } from "../src/app.js";
import type { Example } from "../src/openapi/examples.js";

import { createRefuser } from "../src/process/refusals.js";
import { sampleCatalog } from "./sample.js";
import { contextOf, exchange } from "./support.js";

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** The service's answer to the request of an example, in the situation that its status needs. */
export async function answerTo({ request, status }: Example, url: string): Promise<Answered> {
  const [method = "", target = ""] = request.split(" ");
  const line = `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n`;
  switch (status) {
    case 408:
      return parsed(await tooSlow());
    case 417:
      return parsed(await exchange(url, `${line}Expect: 200-ok\r\n\r\n`));
    case 431:
      return parsed(await exchange(url, `${line}Cookie: ${"x".repeat(20_000)}\r\n\r\n`));
    case 500:
      return received(await broken.request(target, { method }));
    case 503:
      return received(await stopping.request(target, { method }));
    default:
      return received(await fetch(url + target, { method }));
  }
}

const broken = createApp(
  {
    ...sampleCatalog,
    score: () => {
      throw new Error("broken on purpose");
    },
  },
  { report: () => {} },
);

const stopping = createApp(sampleCatalog, { service: { openedAt: null, stopping: true, refused: null } });

const received = async (response: Response): Promise<Answered> => ({
  status: response.status,
  body: await response.json(),
});

/** The response on a connection whose request never ends. */
async function tooSlow(): Promise<string> {
  const socket = new PassThrough();
  createRefuser(contextOf()).connection(
    Object.assign(new Error("timeout"), { code: "ERR_HTTP_REQUEST_TIMEOUT" }),
    socket,
  );
  return text(socket);
}

function parsed(reply: string): Answered {
  const [head = "", body = ""] = reply.split("\r\n\r\n");
  return { status: Number(head.slice(9, 12)), body: JSON.parse(body) };
}
