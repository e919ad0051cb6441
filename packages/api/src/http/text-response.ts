const texts = new WeakMap<Response, string>();

/** A response made of a text, which is kept at hand: to read it back out of a `Response` costs as much as all the rest of a request. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  texts.set(response, text);
  return response;
}

/** The body of a response, whoever made it. */
export async function bodyOf(response: Response): Promise<Buffer> {
  const text = texts.get(response);
  return text === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(text);
}
