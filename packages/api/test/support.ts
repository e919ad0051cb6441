import { connect } from "node:net";
import { worldCatalog } from "@movies/catalog/testing";
import { type App, createApp } from "../src/app.js";

/** The service over the tiny world, without a port; an error of ours fails the test that meets it. */
export const app = createApp(worldCatalog(), {
  report: (error) => {
    throw error;
  },
});

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Asks as a client would, the path as it is written; the tiny world, or another. */
export async function ask(path: string, init?: RequestInit, of: App = app): Promise<Reply> {
  const response = await of.request(path, init);
  const body: unknown = await response.json();
  if (typeof body !== "object" || body === null) throw new Error(`${path} answered ${JSON.stringify(body)}`);
  return { status: response.status, body: { ...body } };
}

/** The keys of a body, in the order they were written. */
export const keysOf = async (path: string): Promise<string[]> => Object.keys((await ask(path)).body);

/** What comes back, up to its end, for bytes sent to a service as they are. */
export function exchange(url: string, bytes: string, { keepOpen = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(url).port), host: "127.0.0.1", allowHalfOpen: keepOpen });
    let reply = "";
    socket.setEncoding("utf8").on("data", (piece) => {
      reply += piece;
    });
    socket.on("end", () => resolve(reply)).on("error", reject);
    socket.write(bytes);
  });
}
