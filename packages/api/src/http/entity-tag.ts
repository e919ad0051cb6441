import { createHash } from "node:crypto";
import type { Coding } from "./reply.js";

/** Names what an address answers, before it is answered: the tag, without quotation marks. */
export type Tagger = (target: string) => string;

/**
 * The tagger of a service: what is answered is settled by what made it (build, code) and the address, so the tag is a
 * hash of those, and a client that shows it is told 304 though the body was never made. The address is in it although
 * tags are compared within one address only: a tag shown at an address that answers no 200 proves nothing then.
 */
export function createTagger(madeBy: readonly string[]): Tagger {
  const seed = JSON.stringify(madeBy);
  return (target) => createHash("sha256").update(seed).update(target).digest("base64url").slice(0, 22);
}

/** A tag as it is sent; each coding has its own, for its bytes are others. */
export const quotedTag = (tag: string, coding: Coding | undefined): string =>
  coding === undefined ? `"${tag}"` : `"${tag}-${coding}"`;

/**
 * Which of the tags in an `If-None-Match` is of what would be sent: quoted, or undefined where none is. What is sent
 * may be compressed or not, which is known once it is made; whoever asks for a coding is content with either.
 * The comparison is weak, as RFC 9110 13.1.2 has it; `*` names no tag and is answered by whoever knows that there is something.
 */
export function heldTag(ifNoneMatch: string, tag: string, coding: Coding | undefined): string | undefined {
  for (const [held] of ifNoneMatch.matchAll(/"[^"]*"/g))
    if (held === quotedTag(tag, undefined) || held === quotedTag(tag, coding)) return held;
  return undefined;
}

/** Whether an `If-None-Match` is `*`: whatever there is. */
export const isAny = (ifNoneMatch: string): boolean => ifNoneMatch.trim() === "*";
