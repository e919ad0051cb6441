const MADE_OF = Symbol("made of");

interface TextParts {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A response that may still have the parts it was made from. */
interface TextResponse extends Response {
  [MADE_OF]?: TextParts;
}

/**
 * A response made from a text and headers that keeps both: reading them back out of a `Response` costs as much as all
 * the rest of a request. They must not be changed afterwards.
 */
export function textResponse(text: string, headers: TextParts["headers"], status = 200): Response {
  const response: TextResponse = new Response(text, { status, headers });
  response[MADE_OF] = { text, headers };
  return response;
}

/** The body of any response; synchronous if it was made from a text. */
export function bodyOf(response: TextResponse): string | Promise<Buffer> {
  return response[MADE_OF]?.text ?? response.arrayBuffer().then((bytes) => Buffer.from(bytes));
}

/** The headers of any response. */
export function headersOf(response: TextResponse): [name: string, value: string][] {
  const parts = response[MADE_OF];
  return parts === undefined ? [...response.headers] : Object.entries(parts.headers);
}
