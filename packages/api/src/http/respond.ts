import { textResponse } from "@movies/kept-answers";
import type { Answer } from "../answer.js";
import { BAD_REQUEST, NO_DATABASE, OUR_FAULT } from "../spanish/messages.js";
import { NOT_STORED } from "./headers.js";

/** An answer as HTTP. A HEAD gets the length of the body that it does not get. */
export function respond(
  { status, body, momentary }: Answer<object>,
  method = "GET",
  own: Readonly<Record<string, string>> = {},
): Response {
  const json = JSON.stringify(body);
  const headers: Record<string, string> = { "Content-Type": "application/json; charset=UTF-8", ...own };
  if (momentary) headers["Cache-Control"] = NOT_STORED;
  if (status === 405) headers.Allow = "GET, HEAD";
  if (method === "HEAD") headers["Content-Length"] = String(Buffer.byteLength(json));
  return textResponse(json, headers, status);
}

/** Whether a client that accepts this is a browser: programs ask for JSON or for anything. */
export const wantsPage = (accept: string | undefined): boolean => accept?.includes("text/html") ?? false;

/** The client can quote the id to the operator, whose log has it too. */
export const ourFault = (requestId: string | undefined): Answer => ({
  status: 500,
  body: { mensaje: OUR_FAULT, ...(requestId === undefined ? {} : { peticion: requestId }) },
});

/** The request line or `Host` is wrong: the request, not the address. */
export const BAD: Answer = { status: 400, body: { mensaje: BAD_REQUEST }, momentary: true };

/** The database does not answer. */
export const UNREACHABLE: Answer = { status: 503, body: { mensaje: NO_DATABASE }, momentary: true };
