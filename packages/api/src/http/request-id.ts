import { randomUUID } from "node:crypto";

// What ids of proxies and tracers are made of; nothing that could end a header or a line of a log.
const SANE = /^[\w.:=@+/-]{1,128}$/;

/** The id a request came with where it is one, else a new one. */
export function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && SANE.test(given) ? given : randomUUID();
}
