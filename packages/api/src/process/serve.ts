import { createServer, type Server as HttpServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Problem } from "@movies/catalog";
import type { ServiceContext } from "../http/exchange.js";
import { settings } from "../settings.js";
import type { Configuration } from "./configuration.js";
import { createRefuser } from "./refusals.js";

export interface Server {
  /** its address, with the port that the system assigned */
  readonly url: string;
  /** Accepts no new connections; resolves when the open requests are answered, or cut off after `settings.server.stopMs`. */
  stop(): Promise<void>;
}

/** Listens. `variable` is what sets the port. Errors: Problem if the host and port cannot be had. */
export async function serve(
  listener: RequestListener,
  context: ServiceContext,
  { host, port, variable = "PORT" }: Pick<Configuration, "host" | "port"> & { readonly variable?: string },
  limits = settings.server,
): Promise<Server> {
  const refuser = createRefuser(context);
  const server = createServer(
    {
      requireHostHeader: false, // HTTP/1.0 has no Host, and nothing here depends on it
      maxHeaderSize: limits.maxHeaderSize,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAliveTimeout,
      connectionsCheckingInterval: limits.checkingInterval,
    },
    listener,
  )
    .on("clientError", refuser.connection)
    .on("connect", (_, socket) => refuser.tunnel(socket))
    .on("checkExpectation", refuser.expectation)
    .setTimeout(limits.idleTimeout);
  server.maxHeadersCount = limits.maxHeadersCount;
  // A client that ends its half of the connection still gets its answers, as with HTTP's other servers. Node has no better name for it.
  Object.assign(server, { httpAllowHalfOpen: true });
  await listen(server, { host, port, variable });
  return { url: urlOf(server.address(), host), stop: () => stop(server, limits.stopMs) };
}

interface Place {
  readonly host: string;
  readonly port: number;
  readonly variable: string;
}

function listen(server: HttpServer, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, place)));
    server.listen(place.port, place.host, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, { host, port, variable }: Place): Problem {
  const where = `cannot listen on port ${port} of ${host}`;
  const because: Record<string, string> = {
    EADDRINUSE: `something else listens there; stop it or choose another port with ${variable}=`,
    EACCES: `permission denied; choose a port from 1024 on with ${variable}=`,
    EADDRNOTAVAIL: "this machine has no such address; choose another with HOST=",
    ENOTFOUND: "there is no such host; choose another with HOST=",
  };
  return new Problem(`${where}: ${because[error.code ?? ""] ?? error.message}`, { cause: error });
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function stop(server: HttpServer, stopMs: number): Promise<void> {
  return new Promise((resolve) => {
    // From now on an answer closes its connection; this is for idle ones and those that never sent a request.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), stopMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
