import type { Answer } from "../answer.js";
import { NOT_STORED } from "./headers.js";
import { textResponse } from "./text-response.js";

/** An answer as HTTP. A HEAD gets the length of the body it does not get. */
export function respond({ status, body, momentary }: Answer<object>, method: string): Response {
  const json = JSON.stringify(body);
  const headers: Record<string, string> = { "Content-Type": "application/json; charset=UTF-8" };
  if (momentary) headers["Cache-Control"] = NOT_STORED;
  if (status === 405) headers.Allow = "GET, HEAD";
  if (method === "HEAD") headers["Content-Length"] = String(Buffer.byteLength(json));
  return textResponse(json, headers, status);
}
