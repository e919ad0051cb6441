import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { respond } from "../answer.js";

/** An app as a listener of node's own server. */
export function listenerOf(
  app: Hono,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return getRequestListener((request) => app.fetch(request), { errorHandler: badRequest });
}

// What reaches this is no valid address or Host: the app answers its own errors.
function badRequest(): Response {
  const mensaje = "La petición no es válida: se esperaba una dirección y una cabecera Host bien formadas.";
  return respond({ status: 400, body: { mensaje } }, "GET");
}

/** Answers on the bare connection what is not even HTTP, or too slow or large for node to read; then hangs up. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, mensaje] = REFUSALS[error.code ?? ""] ?? NOT_HTTP;
  const body = JSON.stringify({ mensaje });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json; charset=UTF-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

type ConnectionRefusal = readonly [status: number, mensaje: string];

const NOT_HTTP: ConnectionRefusal = [
  400,
  "La petición no es HTTP bien formado; lo que no es ASCII en la dirección se escribe codificado, por ejemplo «%C3%A9».",
];

const REFUSALS: Readonly<Record<string, ConnectionRefusal>> = {
  HPE_HEADER_OVERFLOW: [431, "La dirección y las cabeceras son demasiado largas: se admiten 16 KB en total."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "La petición tardó demasiado en llegar."],
};
