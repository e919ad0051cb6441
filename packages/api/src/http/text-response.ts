import { type Body, bodyOfBytes } from "./body.js";

const MADE_OF = Symbol("made of");

interface TextParts {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A response that may have what it was made of at hand. */
interface TextResponse extends Response {
  [MADE_OF]?: TextParts;
}

/**
 * A response made of a text and headers, which are kept at hand: to read them back out of a `Response` costs as much as all the
 * rest of a request. They are to stay as they are.
 */
export function textResponse(text: string, headers: TextParts["headers"], status = 200): Response {
  const response: TextResponse = new Response(text, { status, headers });
  response[MADE_OF] = { text, headers };
  return response;
}

/** The body of a response, whoever made it. */
export async function bodyOf(response: TextResponse): Promise<Body> {
  const text = response[MADE_OF]?.text;
  return bodyOfBytes(text === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(text));
}

/** The headers of a response, whoever made it; names as they were written. */
export function headersOf(response: TextResponse): [name: string, value: string][] {
  const parts = response[MADE_OF];
  return parts === undefined ? [...response.headers] : Object.entries(parts.headers);
}
