import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { begin, conclude, isAnswered, type ServiceContext } from "../http/exchange.js";
import { LANGUAGE, NOT_STORED, SEALED } from "../http/headers.js";
import { requestId } from "../http/request-id.js";
import { NO_ROUTE } from "../http/route-label.js";
import { settings } from "../settings.js";
import {
  BAD_EXPECTATION,
  methodMessage,
  NOT_A_PATH,
  NOT_ASCII,
  NOT_HTTP,
  TOO_SLOW,
  tooLong,
} from "../spanish/messages.js";

/** Refuses what node's server does not pass to a listener, on the bare connection, which then ends. */
export interface Refuser {
  /** Refuses data that is not HTTP, or is too slow or too large for node. */
  connection(error: ParseError, socket: Duplex): void;
  /** Refuses CONNECT, which node takes for a tunnel. */
  tunnel(socket: Duplex): void;
  /** Refuses an `Expect` that is not `100-continue`. */
  expectation(incoming: IncomingMessage, outgoing: ServerResponse): void;
}

/** Refusals that are counted and logged like all other answers. */
export function createRefuser(context: ServiceContext): Refuser {
  function refuse(socket: Duplex, refusal: ConnectionRefusal, reason: string): void {
    const id = requestId(undefined);
    context.metrics.meter(NO_ROUTE).record("other", refusal.status, 0);
    context.log.debug({ requestId: id, status: refusal.status, reason }, "refused a connection");
    write(socket, refusal, id);
  }
  return {
    connection(error, socket) {
      if (error.code === "ECONNRESET") socket.destroy();
      else if (isAnswered(socket)) close(socket);
      else refuse(socket, refusalOf(error), error.code ?? error.message);
    },
    tunnel: (socket) => refuse(socket, NO_SUCH_METHOD, "CONNECT"),
    expectation(incoming, outgoing) {
      const { headers, body } = parts(EXPECTATION);
      const reply = { status: EXPECTATION.status, headers, label: NO_ROUTE };
      outgoing.writeHead(reply.status, conclude(begin(incoming, outgoing), reply, context)).end(body);
    },
  };
}

interface ParseError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
  /** where in the packet the parser stopped */
  readonly bytesParsed?: number;
}

interface ConnectionRefusal {
  readonly status: number;
  readonly mensaje: string;
  readonly allow?: string;
}

const NO_SUCH_METHOD: ConnectionRefusal = {
  status: 405,
  mensaje: methodMessage(),
  allow: "GET, HEAD",
};

const EXPECTATION: ConnectionRefusal = { status: 417, mensaje: BAD_EXPECTATION };

const MALFORMED: ConnectionRefusal = { status: 400, mensaje: NOT_HTTP };

const REFUSALS: Readonly<Record<string, ConnectionRefusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, mensaje: tooLong(settings.server.maxHeaderSize) },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, mensaje: TOO_SLOW },
};

// A token and a space, the beginning of every request line: a TLS handshake, for example, has no method.
const METHOD = /^[\w!#$%&'*+.^`|~-]+ /;

function refusalOf({ code, rawPacket, bytesParsed = 0 }: ParseError): ConnectionRefusal {
  if (code === "HPE_INVALID_URL") {
    const isPrintable = /[!-~]/.test(String.fromCharCode(rawPacket?.[bytesParsed] ?? 0));
    return { status: 400, mensaje: isPrintable ? NOT_A_PATH : NOT_ASCII }; // `peliculas.org:80`, or `/Amélie`
  }
  if (code === "HPE_INVALID_METHOD" && METHOD.test(rawPacket?.subarray(0, 64).toString("latin1") ?? ""))
    return NO_SUCH_METHOD;
  return REFUSALS[code ?? ""] ?? MALFORMED;
}

function parts({ mensaje, allow }: ConnectionRefusal) {
  const body = JSON.stringify({ mensaje });
  const headers = [
    ...["Content-Type", "application/json; charset=UTF-8"],
    ...["Content-Length", String(Buffer.byteLength(body))],
    ...["Content-Language", LANGUAGE, "Cache-Control", NOT_STORED],
    ...["Content-Security-Policy", SEALED, "X-Content-Type-Options", "nosniff"],
    ...(allow === undefined ? [] : ["Allow", allow]),
    ...["Connection", "close"],
  ];
  return { headers, body };
}

function write(socket: Duplex, refusal: ConnectionRefusal, id: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { headers, body } = parts(refusal);
  const lines = [...headers, "X-Request-Id", id, "Date", new Date().toUTCString()]
    .map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`))
    .join("");
  close(socket, `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines}\r\n${body}`);
}

function close(socket: Duplex, last = ""): void {
  socket.on("error", () => socket.destroy());
  socket.end(last);
  // Node no longer counts it among its connections, and it could delay a stop for as long as the client likes.
  const cut = setTimeout(() => socket.destroy(), settings.server.refusedMs);
  socket.resume().once("close", () => clearTimeout(cut));
}
