import { NOT_STORED } from "./http/headers.js";
import { textResponse } from "./http/text-response.js";

/** What is answered, before it is HTTP. */
export interface Answer<Body extends object = Readonly<Record<string, unknown>>> {
  readonly status: 200 | 400 | 404 | 405 | 422 | 500 | 503;
  /** JSON; of an error, with a `mensaje` in Spanish */
  readonly body: Body;
  /** true of what may be another the next moment */
  readonly momentary?: boolean;
}

export const ok = <Body extends object>(body: Body): Answer<Body> => ({ status: 200, body });

export const notFound = <Body extends object>(body: Body): Answer<Body> => ({ status: 404, body });

/** A request that cannot be answered as it was put; thrown from where that is seen, answered in one place. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: Answer;

  constructor(status: Answer["status"], mensaje: string, more: Readonly<Record<string, unknown>> = {}) {
    super(mensaje);
    this.answer = { status, body: { mensaje, ...more } };
  }
}

/** Answers as HTTP. A HEAD is told the length of the body it does not get. */
export function respond({ status, body, momentary }: Answer<object>, method: string): Response {
  const json = JSON.stringify(body);
  const headers: Record<string, string> = { "Content-Type": "application/json; charset=UTF-8" };
  if (momentary) headers["Cache-Control"] = NOT_STORED;
  if (status === 405) headers.Allow = "GET, HEAD";
  if (method === "HEAD") headers["Content-Length"] = String(Buffer.byteLength(json));
  return textResponse(json, headers, status);
}
