const TEXT = Symbol("text");

/** A response that may have its text at hand. */
interface TextResponse extends Response {
  [TEXT]?: string;
}

/** A response made of a text, which is kept at hand: to read it back out of a `Response` costs as much as all the rest of a request. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response: TextResponse = new Response(text, init);
  response[TEXT] = text;
  return response;
}

/** The body of a response, whoever made it. */
export async function bodyOf(response: TextResponse): Promise<string | Buffer> {
  return response[TEXT] ?? Buffer.from(await response.arrayBuffer());
}
