import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { pipelined } from "../state.js";

/** Pipelined requests: however many of a connection arrive at once, one is answered at a time. */
export interface Turns {
  /** Calls `listen` once the requests that came before it on its connection are answered. */
  take(incoming: IncomingMessage, outgoing: ServerResponse, listen: () => void): void;
}

/** Nothing more is read from a connection while a request waits on it, so a client that reads no answers stops at what one read brings, 64 KB. */
export function createTurns(): Turns {
  const waiting = new WeakMap<Socket, number>();
  const add = (socket: Socket, more: number): number => {
    const now = (waiting.get(socket) ?? 0) + more;
    waiting.set(socket, now);
    pipelined.waiting += more;
    return now;
  };
  return {
    take(incoming, outgoing, listen) {
      if (outgoing.socket !== null) {
        listen();
        return;
      }
      const { socket } = incoming;
      if (!waiting.has(socket)) socket.once("close", () => add(socket, -(waiting.get(socket) ?? 0)));
      // Later, because node reads on after each request that it has parsed.
      if (add(socket, 1) === 1) process.nextTick(() => waiting.get(socket) && socket.pause());
      outgoing.once("socket", () => {
        if (add(socket, -1) === 0) socket.resume();
        listen();
      });
    },
  };
}
