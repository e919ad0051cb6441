import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { settings } from "../settings.js";

/** What node's server does not hand to a listener is refused here, on the bare connection, which ends with it. */

/** Refuses what is not even HTTP, or too slow or large for node to read. */
export function refuseConnection(error: ParseError, socket: Duplex): void {
  if (error.code === "ECONNRESET") socket.destroy();
  else write(socket, refusalOf(error));
}

/** Refuses CONNECT, which node takes for a tunnel. */
export const refuseConnect = (socket: Duplex): void => write(socket, NO_SUCH_METHOD);

/** Refuses an `Expect` that is not `100-continue`. */
export function refuseExpectation(outgoing: ServerResponse): void {
  const { status, headers, body } = parts(EXPECTATION);
  outgoing.writeHead(status, headers).end(body);
}

interface ParseError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
}

interface ConnectionRefusal {
  readonly status: number;
  readonly mensaje: string;
  readonly allow?: string;
}

const NO_SUCH_METHOD: ConnectionRefusal = {
  status: 405,
  mensaje: "Ese método no está permitido: este servicio solo responde a GET y HEAD.",
  allow: "GET, HEAD",
};

const EXPECTATION: ConnectionRefusal = {
  status: 417,
  mensaje: "Cabecera «Expect»: este servicio solo entiende 100-continue.",
};

const MALFORMED: ConnectionRefusal = {
  status: 400,
  mensaje: "La petición no se entiende: no tiene el formato de HTTP.",
};

const REFUSALS: Readonly<Record<string, ConnectionRefusal>> = {
  HPE_INVALID_URL: {
    status: 400,
    mensaje:
      "La dirección no es válida: lo que no es ASCII se escribe codificado en UTF-8, por ejemplo «%C3%A9».",
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    mensaje: "La dirección y las cabeceras son demasiado largas: se admiten 16 KB en total.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, mensaje: "La petición tardó demasiado en llegar." },
};

// A token and a space, as every request line begins: a TLS handshake, say, has no method to be refused.
const METHOD = /^[\w!#$%&'*+.^`|~-]+ /;

function refusalOf({ code, rawPacket }: ParseError): ConnectionRefusal {
  if (code === "HPE_INVALID_METHOD" && METHOD.test(rawPacket?.subarray(0, 64).toString("latin1") ?? ""))
    return NO_SUCH_METHOD;
  return REFUSALS[code ?? ""] ?? MALFORMED;
}

function parts({ status, mensaje, allow }: ConnectionRefusal) {
  const body = JSON.stringify({ mensaje });
  const headers: Record<string, string | number> = {
    "Content-Type": "application/json; charset=UTF-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  };
  if (allow !== undefined) headers.Allow = allow;
  return { status, headers, body };
}

function write(socket: Duplex, refusal: ConnectionRefusal): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = parts(refusal);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
  // Node no longer counts it among its connections, and it would hold up a stop for as long as the client likes.
  const cut = setTimeout(() => socket.destroy(), settings.refusedMs);
  socket.resume().once("close", () => clearTimeout(cut));
}
