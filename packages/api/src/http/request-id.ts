import { randomBytes } from "node:crypto";

// The characters in ids of proxies and tracers; none could end a header or a log line.
const SANE = /^[\w.:=@+/-]{1,128}$/;

// Unique to this process; a counter distinguishes its requests.
const PROCESS = randomBytes(9).toString("base64url");
let made = 0;

/** The request's own id if it is valid, otherwise a new one. */
export function requestId(given: string | string[] | undefined): string {
  if (typeof given === "string" && SANE.test(given)) return given;
  made += 1;
  return `${PROCESS}-${made.toString(36)}`;
}
