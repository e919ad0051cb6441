import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Problem } from "@movies/catalog";
import type { App } from "../app.js";
import { settings } from "../settings.js";
import type { Configuration } from "./configuration.js";
import { listenerOf } from "./listener.js";
import { refuseConnect, refuseConnection, refuseExpectation } from "./refusals.js";

export interface Service {
  /** where it answers, the port as the system gave it */
  readonly url: string;
  /** No new connections; resolves when the open requests are answered, or cut off after `settings.stopMs`. */
  stop(): Promise<void>;
}

/** Listens. Errors: Problem where the host and port cannot be had. */
export async function serve(
  app: App,
  { host, port }: Pick<Configuration, "host" | "port">,
): Promise<Service> {
  // HTTP/1.0 has no Host, and nothing here depends on it.
  const server = createServer({ requireHostHeader: false }, listenerOf(app))
    .on("clientError", refuseConnection)
    .on("connect", (_, socket) => refuseConnect(socket))
    .on("checkExpectation", (_, outgoing) => refuseExpectation(outgoing));
  await listen(server, host, port);
  return { url: urlOf(server.address(), host), stop: () => stop(server) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Problem {
  const where = `cannot listen on port ${port} of ${host}`;
  const because: Record<string, string> = {
    EADDRINUSE: "something else listens there; stop it or choose another port with PORT=",
    EACCES: "permission denied; choose a port from 1024 on with PORT=",
    EADDRNOTAVAIL: "this machine has no such address; choose another with HOST=",
    ENOTFOUND: "there is no such host; choose another with HOST=",
  };
  return new Problem(`${where}: ${because[error.code ?? ""] ?? error.message}`, { cause: error });
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive goes as soon as its request is answered.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), settings.stopMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
