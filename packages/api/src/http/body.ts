/**
 * The bytes of a body; of a string each character is one (latin1), so that its length is theirs. Headers and a string leave in one
 * piece, and latin1 is copied where a text would have to be encoded again with every answer.
 */
export type Body = string | Buffer;

/** What node is to write a body in. */
export const ENCODING = "latin1";

// Larger ones are no cheaper as a string: it would be copied each time to stand behind its headers.
const MOST_IN_ONE_PIECE = 2 ** 14;

export const bodyOfBytes = (bytes: Buffer): Body =>
  bytes.byteLength <= MOST_IN_ONE_PIECE ? bytes.toString(ENCODING) : bytes;

export const bytesOfBody = (body: Body): Buffer =>
  typeof body === "string" ? Buffer.from(body, ENCODING) : body;
