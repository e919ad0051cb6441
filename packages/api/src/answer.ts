/** What is answered, before it is HTTP. */
export interface Answer<Body extends object = Readonly<Record<string, unknown>>> {
  readonly status: 200 | 400 | 404 | 405 | 422 | 500;
  /** JSON; of an error, with a `mensaje` in Spanish */
  readonly body: Body;
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
export function respond({ status, body }: Answer<object>, method: string): Response {
  const json = JSON.stringify(body);
  if (status === 200 && method !== "HEAD") return new Response(json, OK);
  const headers: Record<string, string> = { ...JSON_HEADERS };
  if (status === 405) headers.Allow = "GET, HEAD";
  if (method === "HEAD") headers["Content-Length"] = String(Buffer.byteLength(json));
  return new Response(json, { status, headers });
}

const JSON_HEADERS = { "Content-Type": "application/json; charset=UTF-8" };
const OK = { status: 200, headers: JSON_HEADERS };
