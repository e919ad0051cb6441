import { randomBytes } from "node:crypto";

// What ids of proxies and tracers are made of; nothing that could end a header or a line of a log.
const SANE = /^[\w.:=@+/-]{1,128}$/;

// Of this process and no other; a counter tells its requests apart.
const PROCESS = randomBytes(9).toString("base64url");
let made = 0;

/** The id a request came with where it is one, else a new one. */
export function requestId(given: string | string[] | undefined): string {
  if (typeof given === "string" && SANE.test(given)) return given;
  made += 1;
  return `${PROCESS}-${made.toString(36)}`;
}
